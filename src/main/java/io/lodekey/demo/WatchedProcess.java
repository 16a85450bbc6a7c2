package io.lodekey.demo;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A server that ends when this program ends, however that comes about: it runs under a watcher that holds the
/// reading end of a pipe. The writing end is closed by [#close()], or by the system when this program is gone; the
/// watcher then kills the server and removes its folder. The process seen from here ends when the server has ended.
final class WatchedProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedProcess.class);

    /// The watcher of Unix: the shell that every Unix has, one megabyte, asleep in `read`. Its arguments are the
    /// folder and the server's command. Interrupts from the terminal are for Lodekey, which closes the pipe.
    /// Status 137 is a server that was killed, whose files nobody needs; when it ended otherwise, Lodekey reads
    /// its log.
    private static final String SHELL_WATCHER = """
        trap '' INT HUP TERM
        exec 3<&0 </dev/null
        "$@" 3<&- &
        server=$!
        (while read -r line; do :; done; kill -9 $server) <&3 3<&- &
        watch=$!
        exec 3<&-
        wait $server
        status=$?
        kill -9 $watch
        if [ $status -eq 137 ]; then rm -rf -- "$0"; fi
        exit $status
        """;

    /// How a server is watched.
    enum Watcher {
        SHELL,
        JAVA;

        /// A shell where there is one: it takes a hundredth of what a second Java takes. Windows has none that
        /// would do.
        static Watcher ofPlatform() {
            return Files.isExecutable(Path.of("/bin/sh")) ? SHELL : JAVA;
        }
    }

    private final Process process;

    private WatchedProcess(Process process) {
        this.process = process;
    }

    /// Starts a server in its folder.
    ///
    /// @throws IOException when the watcher can't be started
    static WatchedProcess start(Watcher watcher, ServerFolder folder, List<String> command) throws IOException {
        var line = new ArrayList<String>(
                switch (watcher) {
                    case SHELL ->
                        List.of("/bin/sh", "-c", SHELL_WATCHER, folder.path().toString());
                    case JAVA -> javaWatcher(folder);
                });
        line.addAll(command);
        var builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.file("watcher.log").toFile());
        if (watcher == Watcher.SHELL) {
            builder.directory(folder.path().toFile());
        }
        // A locale that isn't installed stops newer servers.
        builder.environment().put("LC_ALL", "C");
        return new WatchedProcess(builder.start());
    }

    boolean alive() {
        return process.isAlive();
    }

    /// Waits for the server to end.
    ///
    /// @return whether it has
    boolean ended(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /// Ends the server, within two seconds, and whatever else was started for it. May be called again.
    @Override
    public void close() {
        var started = process.descendants().toList();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(1_500, TimeUnit.MILLISECONDS)) {
                end(started);
            }
        } catch (IOException e) {
            LOG.debug("the watcher's pipe was broken", e);
            end(started);
        } catch (InterruptedException e) {
            end(started);
            Thread.currentThread().interrupt();
        }
    }

    private void end(List<ProcessHandle> started) {
        started.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static List<String> javaWatcher(ServerFolder folder) throws IOException {
        var windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
        var java = Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
        if (!Files.isExecutable(java)) {
            throw new IOException("there is no " + java + " to watch over it");
        }
        return List.of(
                java.toString(),
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ownClasses().toString(),
                ServerWatch.class.getName(),
                folder.path().toString());
    }

    private static File ownClasses() throws IOException {
        try {
            var source = ServerWatch.class.getProtectionDomain().getCodeSource();
            return new File(source.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("the place of Lodekey's own classes is no file", e);
        }
    }
}
