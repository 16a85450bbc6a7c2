package io.lodekey.redis;

import io.lodekey.settings.HostPort;
import io.lodekey.settings.ServerAddress;
import io.lodekey.settings.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// One running server of [TestServers]. `kill()` and `restart()` stand for a crash and a return on the same port.
public final class TestServer implements AutoCloseable {
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(20);

    private final Path executable;
    private final List<String> config;
    private final int port;
    private final Path folder;
    private final Thread atExit = new Thread(this::end);
    private final boolean tls;
    private Process process;

    private TestServer(Path executable, String... config) throws IOException {
        this.executable = executable;
        this.config = List.of(config);
        this.tls = this.config.contains("tls-port");
        this.port = tls ? setting("tls-port") : this.config.contains("port") ? setting("port") : freePort();
        this.folder = Files.createTempDirectory("lodekey-redis-");
        this.process = launch();
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    private int setting(String name) {
        return Integer.parseInt(config.get(config.indexOf(name) + 1));
    }

    /// With `tls-port` among the settings the server listens there and nowhere else.
    static TestServer start(Path executable, String... config) {
        try {
            var server = new TestServer(executable, config);
            try {
                server.awaitAnswer();
            } catch (RuntimeException e) {
                server.close();
                throw e;
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A port nobody listened on a moment ago.
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public HostPort hostPort() {
        return new HostPort("127.0.0.1", port);
    }

    /// Database 0, no user, TLS if the server has it.
    public ServerAddress address() {
        return address(0);
    }

    public ServerAddress address(int database) {
        return new ServerAddress(new Topology.Standalone(hostPort()), tls, database, Optional.empty());
    }

    public ServerTarget target() {
        return ServerTarget.of(address(), Duration.ofSeconds(5));
    }

    /// A session on this server, closed by the caller.
    public Session open() {
        return Sessions.open(target());
    }

    /// A plain protocol client that is not Lodekey and counts nothing.
    public RawRedis raw() {
        return RawRedis.connect(port);
    }

    /// One command on a connection of its own.
    public Object call(String... command) {
        try (RawRedis raw = raw()) {
            return raw.call(command);
        }
    }

    /// Ends the process as SIGKILL does.
    public void kill() {
        stopProcess();
    }

    /// Stops the process in its tracks: it accepts connections (the kernel does) and answers nothing.
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    /// Starts again on the same port and in the same folder after [#kill()].
    public void restart() {
        stopProcess();
        try {
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitAnswer();
    }

    @Override
    public void close() {
        stopProcess();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            return; // the JVM is going: the hook does the rest
        }
        deleteFolder();
    }

    private void end() {
        stopProcess();
        deleteFolder();
    }

    private Process launch() throws IOException {
        var command = new ArrayList<String>();
        command.add(executable.toString());
        command.addAll(List.of("--port", tls ? "0" : Integer.toString(port)));
        command.addAll(List.of("--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder.toString()));
        for (int i = 0; i < config.size(); i += 2) {
            command.add("--" + config.get(i));
            command.addAll(List.of(config.get(i + 1).split(" ")));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
    }

    private void awaitAnswer() {
        Instant last = Instant.now().plus(STARTS_WITHIN);
        while (Instant.now().isBefore(last) && process.isAlive()) {
            if (answers()) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("The test server did not start:\n" + log());
    }

    private boolean answers() {
        if (tls) {
            return log().contains("Ready to accept connections");
        }
        try (RawRedis raw = raw()) {
            return !String.valueOf(raw.call("PING")).startsWith("-LOADING");
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /// What the server wrote so far.
    public String log() {
        try {
            return Files.readString(folder.resolve("server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void stopProcess() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deleteFolder() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
