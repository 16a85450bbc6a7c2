package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.ProtocolKeyword;
import io.lettuce.core.protocol.RedisCommand;
import io.netty.buffer.ByteBuf;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/// Some commands that go out in one write and whose replies come back in order. To Lettuce it is one command with one
/// status reply: [VolleyPipe] gives the real replies to the [ReplySink] and hands Lettuce a single `+OK` when the last
/// one is in. So a window of a thousand commands costs one dispatch, one buffer and one queue entry instead of a
/// thousand of each, and everything Lettuce does for a command in flight, such as failing it when the connection
/// breaks, still holds.
final class Volley implements RedisCommand<byte[], byte[], String> {
    /// What Lettuce calls it in its log.
    @SuppressWarnings("deprecation") // an enum's name() takes the place of the interface's, which is going
    private enum Word implements ProtocolKeyword {
        VOLLEY;

        @Override
        public byte[] getBytes() {
            return name().getBytes(US_ASCII);
        }
    }

    private final CommandBytes commands;
    private final ReplySink sink;
    private final Account account;
    private final CompletableFuture<@Nullable Void> settled = new CompletableFuture<>();
    private CommandOutput<byte[], byte[], String> output = new StatusOutput<>(ByteArrayCodec.INSTANCE);
    private volatile int left;
    private volatile @Nullable SSLEngine tls;

    /// Called once, before anyone who waits is woken: on the event loop when the last reply is in, or wherever the
    /// connection was found broken.
    @FunctionalInterface
    interface Account {
        /// @param unanswered commands whose reply never came
        void settled(int unanswered);
    }

    /// `commands` must not be changed until the volley is settled.
    Volley(CommandBytes commands, int replies, ReplySink sink, Account account) {
        this.commands = commands;
        this.left = replies;
        this.sink = sink;
        this.account = account;
    }

    /// Ends normally when every reply is in; with [Broken] when the connection went first.
    CompletableFuture<@Nullable Void> settled() {
        return settled;
    }

    /// The connection broke before every reply was in.
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String why, @Nullable Throwable cause) {
            super(why, cause, false, false);
        }
    }

    /// Set by the pipe before the first byte is sent, which may be before TLS is agreed on.
    void secured(SSLEngine engine) {
        tls = engine;
    }

    /// Protocol, cipher and the peer's subject in one line, once a reply has come over TLS.
    Optional<String> tls() {
        SSLEngine engine = tls;
        if (engine == null) {
            return Optional.empty();
        }
        SSLSession session = engine.getSession();
        String peer;
        try {
            peer = session.getPeerPrincipal().getName();
        } catch (SSLPeerUnverifiedException e) {
            peer = "no certificate";
        }
        return Optional.of(session.getProtocol() + ", " + session.getCipherSuite() + ", " + peer);
    }

    /// Reads replies; true when the last one is in. Event loop only.
    boolean read(RespReader reader) {
        int now = left - reader.read(sink, left);
        left = now;
        return now == 0;
    }

    @Override
    public void encode(ByteBuf buffer) {
        buffer.ensureWritable(commands.length());
        buffer.writeBytes(commands.array(), 0, commands.length());
    }

    @Override
    public void complete() {
        settle(null);
    }

    @Override
    public boolean completeExceptionally(Throwable cause) {
        return settle(cause instanceof Broken ? cause : new Broken("it broke while it was used", cause));
    }

    @Override
    public void cancel() {
        settle(new Broken("the connection was closed", null));
    }

    private synchronized boolean settle(@Nullable Throwable why) {
        if (settled.isDone()) {
            return false;
        }
        account.settled(left);
        return why == null ? settled.complete(null) : settled.completeExceptionally(why);
    }

    @Override
    public CommandOutput<byte[], byte[], String> getOutput() {
        return output;
    }

    @Override
    public void setOutput(CommandOutput<byte[], byte[], String> other) {
        output = other;
    }

    @Override
    public @Nullable CommandArgs<byte[], byte[]> getArgs() {
        return null;
    }

    @Override
    public ProtocolKeyword getType() {
        return Word.VOLLEY;
    }

    @Override
    public boolean isCancelled() {
        return settled.isCompletedExceptionally();
    }

    @Override
    public boolean isDone() {
        return settled.isDone();
    }
}
