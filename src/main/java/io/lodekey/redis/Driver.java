package io.lodekey.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.SslVerifyMode;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.NettyCustomizer;
import io.lettuce.core.resource.SocketAddressResolver;
import io.netty.channel.Channel;
import io.netty.resolver.DefaultAddressResolverGroup;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Lettuce, with its event loops and timers, for one session. It makes bare connections: TCP and TLS, nothing said on
/// them yet. Logging in is [Login]'s, so that what the server answers to each step is known, not guessed.
final class Driver implements AutoCloseable {
    private static final int THREADS = 2;

    /// Loading Lettuce's classes may take seconds on a busy machine; that is no fault of the server's.
    private static final long LONGEST_WARMING_SECONDS = 30;

    private final CompletableFuture<Boolean> warm = new CompletableFuture<>();
    private final ClientResources resources;
    private final RedisClient client;

    Driver(Duration timeout, SslOptions ssl) {
        resources = DefaultClientResources.builder()
                .ioThreadPoolSize(THREADS)
                .computationThreadPoolSize(THREADS)
                .addressResolverGroup(DefaultAddressResolverGroup.INSTANCE)
                .socketAddressResolver(SocketAddressResolver.create(InetAddress::getAllByName))
                .nettyCustomizer(new NettyCustomizer() {
                    @Override
                    public void afterChannelInitialized(Channel channel) {
                        VolleyPipe.into(channel);
                        warm.complete(true);
                    }
                })
                .build();
        client = new BareClient(resources);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .pingBeforeActivateConnection(false)
                .protocolVersion(ProtocolVersion.RESP2)
                .publishOnScheduler(false)
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(timeout)
                        .keepAlive(true)
                        .tcpNoDelay(true)
                        .build())
                .sslOptions(ssl)
                .build());
    }

    /// Begins to connect. The host name is looked up on a virtual thread, for Java's look-up blocks.
    CompletableFuture<StatefulRedisConnection<byte[], byte[]>> connect(String host, int port, boolean tls) {
        var builder = RedisURI.builder().withHost(host).withPort(port).withSsl(tls);
        if (tls) {
            builder.withVerifyPeer(SslVerifyMode.FULL);
        }
        RedisURI uri = builder.build();
        uri.setLibraryName("");
        uri.setLibraryVersion("");
        return CompletableFuture.completedFuture(uri)
                .thenComposeAsync(
                        to -> client.connectAsync(ByteArrayCodec.INSTANCE, to).toCompletableFuture(),
                        Thread::startVirtualThread);
    }

    /// Returns once the first channel has been made, or `connecting` has come to an end.
    void awaitWarm(CompletableFuture<?> connecting) throws InterruptedException, TimeoutException {
        try {
            CompletableFuture.anyOf(warm, connecting.handle((made, failed) -> true))
                    .get(LONGEST_WARMING_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Also when the calling thread is interrupted, which Lettuce's own blocking form is not up to.
    @Override
    public void close() {
        var _ = client.shutdownAsync(0, 1, TimeUnit.SECONDS)
                .completeOnTimeout(null, 1, TimeUnit.SECONDS)
                .handle((done, failed) -> "")
                .join();
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
    }
}
