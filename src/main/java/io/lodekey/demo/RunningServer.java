package io.lodekey.demo;

import io.lodekey.settings.HostPort;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An empty Redis in a folder of its own, under a watcher.
final class RunningServer implements AutoCloseable {
    static final Duration ANSWER = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);
    private static final String HOST = "127.0.0.1";
    private static final Pattern LOG_PREFIX = Pattern.compile("^\\d+:[A-Z] \\d+ \\w+ \\d+ [\\d:.]+ [#*.-] ");
    private static final int FREE_PORT_ATTEMPTS = 3;

    private final ServerFolder folder;
    private final WatchedProcess process;
    private final HostPort address;

    private RunningServer(ServerFolder folder, WatchedProcess process, HostPort address) {
        this.folder = folder;
        this.process = process;
        this.address = address;
    }

    /// Starts one and waits until it answers.
    ///
    /// @param path the PATH of the environment, where a newer program is looked for
    /// @throws SampleFailure one sentence why it did not
    static RunningServer start(SampleOptions options, WatchedProcess.Watcher watcher, String path)
            throws InterruptedException {
        try {
            ServerFolder.sweep(options.folder());
            options.port().ifPresent(RunningServer::requireFree);
            var folder = ServerFolder.create(options.folder());
            try {
                return started(folder, watcher, path, options.port());
            } catch (IOException | InterruptedException | RuntimeException e) {
                folder.delete();
                throw e;
            }
        } catch (IOException e) {
            throw new SampleFailure(
                    "The sample server could not be started in " + options.folder() + ": " + e.getMessage() + ".", e);
        }
    }

    private static RunningServer started(
            ServerFolder folder, WatchedProcess.Watcher watcher, String path, OptionalInt port)
            throws IOException, InterruptedException {
        var program = ServerProgram.find(path, folder);
        for (var attempt = 1; ; attempt++) {
            var address = new HostPort(HOST, port.isPresent() ? port.getAsInt() : freePort());
            var server = launch(program, folder, watcher, address);
            var answers = false;
            try {
                answers = server.answers();
            } finally {
                if (!answers) {
                    server.process.close();
                }
            }
            if (answers) {
                return server;
            }
            // Between finding a free port and its use somebody else may have taken it.
            var said = server.lastWords();
            if (port.isPresent() || attempt == FREE_PORT_ATTEMPTS || !said.contains("in use")) {
                throw new SampleFailure("The sample server did not start on " + address + "; it said: " + said);
            }
        }
    }

    private static RunningServer launch(
            ServerProgram program, ServerFolder folder, WatchedProcess.Watcher watcher, HostPort address)
            throws IOException {
        Files.write(folder.file("redis.conf"), configuration(address));
        folder.notePort(address.port());
        var command = List.of(program.executable().toString(), "redis.conf");
        LOG.debug("starting {} on {} in {}", program, address, folder.path());
        return new RunningServer(folder, WatchedProcess.start(watcher, folder, command), address);
    }

    /// Nothing of a sample is worth keeping, so nothing is ever saved. Paths are left to the folder the server is
    /// started in: no quoting, on any system.
    private static List<String> configuration(HostPort address) {
        return List.of(
                "bind " + address.host(),
                "port " + address.port(),
                "protected-mode yes",
                "tcp-backlog 128",
                "save \"\"",
                "appendonly no",
                "logfile server.log",
                "maxmemory-policy volatile-lru");
    }

    HostPort address() {
        return address;
    }

    Wire connect(Duration timeout) throws IOException {
        return Wire.open(address, timeout);
    }

    /// Ends the server and removes its folder. May be called again.
    @Override
    public void close() {
        process.close();
        folder.delete();
    }

    private boolean answers() throws InterruptedException {
        var deadline = System.nanoTime() + ANSWER.toNanos();
        do {
            try (var wire = connect(Duration.ofSeconds(1))) {
                wire.ask("PING");
                return process.alive();
            } catch (IOException notYet) {
                LOG.trace("{} does not answer yet", address, notYet);
            }
        } while (!process.ended(20) && System.nanoTime() < deadline);
        return false;
    }

    /// What the server said last, without time and process number; a sentence in any case.
    private String lastWords() throws IOException {
        for (var name : List.of("server.log", "server.out", "watcher.log")) {
            var file = folder.file(name);
            var lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.<String>of();
            if (!lines.isEmpty()) {
                return lines.subList(Math.max(0, lines.size() - 2), lines.size()).stream()
                        .map(line -> LOG_PREFIX.matcher(line).replaceFirst("").strip())
                        .collect(Collectors.joining(" "));
            }
        }
        return "it said nothing";
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(HOST))) {
            return socket.getLocalPort();
        }
    }

    private static void requireFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral(HOST))) {
            LOG.trace("port {} is free", socket.getLocalPort());
        } catch (BindException e) {
            throw new SampleFailure(
                    "Port " + port + " of " + HOST + " is in use or not allowed; choose another, or none to take a free"
                            + " one.",
                    e);
        } catch (IOException e) {
            throw new SampleFailure("Port " + port + " of " + HOST + " can't be used: " + e.getMessage() + ".", e);
        }
    }
}
