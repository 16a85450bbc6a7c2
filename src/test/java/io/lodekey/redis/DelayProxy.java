package io.lodekey.redis;

import io.lodekey.settings.HostPort;
import io.lodekey.settings.ServerAddress;
import io.lodekey.settings.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A TCP proxy on a loopback port, whose line to the server can be made long, cut or dead. Bytes are neither looked at
/// nor changed. The delay is that of a long line, not of a narrow one: what is sent while other bytes are on their way
/// arrives as long after it was sent as they do.
///
/// ```java
/// try (TestServer server = TestServers.any(); DelayProxy proxy = DelayProxy.to(server.port());
///         Session session = Sessions.open(proxy.target())) {
///     proxy.delay(Duration.ofMillis(20));   // each reply comes so much later
///     proxy.cut();                          // connections break; new ones are accepted
///     proxy.halfOpen(true);                 // connections stay and nothing more comes through
/// }
/// ```
public final class DelayProxy implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final int target;
    private final ServerSocket listening;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile long delayNanos;
    private volatile boolean halfOpen;
    private volatile boolean refusing;

    private record Piece(long dueNanos, byte[] bytes) {}

    private DelayProxy(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("delay-proxy").start(this::accept);
    }

    /// Stands before a port of this machine.
    public static DelayProxy to(int port) {
        try {
            return new DelayProxy(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    public HostPort hostPort() {
        return new HostPort("127.0.0.1", port());
    }

    /// The server behind it, standalone, database 0, five seconds of patience.
    public ServerTarget target() {
        var address = new ServerAddress(new Topology.Standalone(hostPort()), false, 0, Optional.empty());
        return ServerTarget.of(address, Duration.ofSeconds(5));
    }

    /// From now on what the server says takes so much longer, on connections there are as well.
    public void delay(Duration delay) {
        delayNanos = delay.toNanos();
    }

    /// While true nothing comes through in either direction, and nobody is told: bytes are swallowed.
    public void halfOpen(boolean dead) {
        halfOpen = dead;
    }

    /// While true new connections are closed as soon as they are made.
    public void refuse(boolean refuse) {
        refusing = refuse;
    }

    /// Breaks every connection there is.
    public void cut() {
        sockets.forEach(DelayProxy::close);
    }

    /// Connections accepted since the begin.
    public int accepted() {
        return accepted.get();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                accepted.incrementAndGet();
                if (refusing) {
                    close(client);
                } else {
                    join(client);
                }
            }
        } catch (IOException e) {
            return; // closed
        }
    }

    private void join(Socket client) {
        var server = new Socket();
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 2_000);
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
        } catch (IOException e) {
            close(client);
            close(server);
            return;
        }
        sockets.add(client);
        sockets.add(server);
        Thread.ofVirtual().start(() -> toServer(client, server));
        var line = new LinkedBlockingQueue<Piece>();
        Thread.ofVirtual().start(() -> fromServer(server, client, line));
        Thread.ofVirtual().start(() -> deliver(line, client, server));
    }

    private void toServer(Socket client, Socket server) {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int length = client.getInputStream().read(buffer); length >= 0; ) {
                if (!halfOpen) {
                    server.getOutputStream().write(buffer, 0, length);
                }
                length = client.getInputStream().read(buffer);
            }
        } catch (IOException e) {
            // one side is gone, and so is the other
        } finally {
            end(client, server);
        }
    }

    private void fromServer(Socket server, Socket client, LinkedBlockingQueue<Piece> line) {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int length = server.getInputStream().read(buffer); length >= 0; ) {
                line.add(new Piece(System.nanoTime() + delayNanos, Arrays.copyOf(buffer, length)));
                length = server.getInputStream().read(buffer);
            }
        } catch (IOException e) {
            // one side is gone, and so is the other
        } finally {
            line.add(new Piece(System.nanoTime(), new byte[0]));
            end(client, server);
        }
    }

    private void deliver(LinkedBlockingQueue<Piece> line, Socket client, Socket server) {
        try {
            for (Piece piece = line.take(); piece.bytes().length > 0; piece = line.take()) {
                for (long left = piece.dueNanos() - System.nanoTime(); left > 0; ) {
                    LockSupport.parkNanos(left);
                    left = piece.dueNanos() - System.nanoTime();
                }
                if (!halfOpen) {
                    client.getOutputStream().write(piece.bytes());
                }
            }
        } catch (IOException | InterruptedException e) {
            // one side is gone, and so is the other
        } finally {
            end(client, server);
        }
    }

    private void end(Socket client, Socket server) {
        close(client);
        close(server);
        sockets.remove(client);
        sockets.remove(server);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
