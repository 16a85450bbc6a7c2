package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.lettuce.core.protocol.CommandHandler;
import io.lettuce.core.protocol.CommandWrapper;
import io.lettuce.core.protocol.RedisCommand;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;

/// Sits in a connection's pipeline between the wire and Lettuce's command handler. It sees each command go out, so it
/// knows whose replies come in next: a [Volley]'s it reads itself and answers for with one status; those of Lettuce's
/// own commands (none today, topology queries later) pass through untouched.
final class VolleyPipe extends ChannelDuplexHandler {
    private static final byte[] ALL_IN = "+OK\r\n".getBytes(US_ASCII);

    private final RespReader reader = new RespReader();
    private final Queue<Optional<Volley>> awaited = new ArrayDeque<>();

    /// Puts a pipe into a channel that Lettuce has just made.
    static void into(Channel channel) {
        var pipeline = channel.pipeline();
        pipeline.addBefore(pipeline.context(CommandHandler.class).name(), "volleys", new VolleyPipe());
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof Collection<?> batch) {
            batch.forEach(each -> expect(ctx, each));
        } else {
            expect(ctx, message);
        }
        var _ = ctx.write(message, promise);
    }

    private void expect(ChannelHandlerContext ctx, Object message) {
        if (message instanceof RedisCommand<?, ?, ?> command) {
            Optional<Volley> volley = Optional.ofNullable(CommandWrapper.unwrap(command, Volley.class));
            SslHandler tls = ctx.pipeline().get(SslHandler.class);
            if (tls != null) {
                volley.ifPresent(v -> v.secured(tls.engine()));
            }
            awaited.add(volley);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        var in = (ByteBuf) message;
        try {
            reader.append(in);
        } finally {
            in.release();
        }
        try {
            while (!reader.isEmpty() && readNext(ctx)) {
                awaited.poll();
            }
        } catch (RespReader.NotTheProtocol e) {
            giveUp(new Volley.Broken("it answered something that is not the Redis protocol", e));
            var _ = ctx.close();
        }
    }

    /// True if everything the first in the queue waits for has come.
    private boolean readNext(ChannelHandlerContext ctx) {
        Optional<Volley> first = awaited.peek();
        if (first == null) {
            pass(ctx, reader.drain());
            return false;
        }
        if (first.isPresent()) {
            if (!first.get().read(reader)) {
                return false;
            }
            ctx.fireChannelRead(Unpooled.wrappedBuffer(ALL_IN));
            return true;
        }
        byte[] unread = reader.unread();
        boolean whole = reader.read(ReplySink.NOBODY, 1) == 1;
        pass(ctx, Arrays.copyOf(unread, unread.length - reader.available()));
        return whole;
    }

    private static void pass(ChannelHandlerContext ctx, byte[] bytes) {
        if (bytes.length > 0) {
            ctx.fireChannelRead(Unpooled.wrappedBuffer(bytes));
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake && !handshake.isSuccess()) {
            giveUp(new Volley.Broken("TLS could not be agreed on", handshake.cause()));
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        giveUp(new Volley.Broken("the server closed the connection", null));
        ctx.fireChannelInactive();
    }

    private void giveUp(Volley.Broken why) {
        awaited.forEach(volley -> volley.ifPresent(v -> v.completeExceptionally(why)));
        awaited.clear();
    }
}
