package io.lodekey.demo;

import io.lodekey.redis.Reply;
import io.lodekey.settings.HostPort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of one running sample server. Its name tells which process it belongs to, by number and start, so
/// that a folder is known to be left over without any file that could be missing or locked.
final class ServerFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ServerFolder.class);
    private static final Pattern NAME = Pattern.compile("lodekey-sample-(\\d{1,18})-(\\d{1,18})-.*");
    private static final String PORT = "port";

    /// Two starts of one process are read from the system's clock, which may have been set meanwhile; another
    /// process with the same number starts later than this, but for odd luck, which leaves a folder for next time.
    private static final Duration SAME_START = Duration.ofMinutes(1);

    private final Path path;

    private ServerFolder(Path path) {
        this.path = path;
    }

    /// A new one, for the owner only where the system knows owners.
    static ServerFolder create(Path parent) throws IOException {
        Files.createDirectories(parent);
        var own = ProcessHandle.current();
        var prefix = "lodekey-sample-" + own.pid() + "-" + started(own) + "-";
        return new ServerFolder(Files.createTempDirectory(parent, prefix).toRealPath());
    }

    /// Removes what servers of dead processes left in `parent`, and ends a server that outlived its watcher.
    static void sweep(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (var entries = Files.newDirectoryStream(parent, "lodekey-sample-*")) {
            for (var entry : entries) {
                if (leftOver(entry)) {
                    var folder = new ServerFolder(entry);
                    folder.endServer();
                    folder.delete();
                }
            }
        }
    }

    Path path() {
        return path;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /// Notes the port, so that a sweep finds the server.
    void notePort(int port) throws IOException {
        Files.writeString(file(PORT), Integer.toString(port));
    }

    /// Removes the folder. What can't be removed now is left for a later sweep.
    void delete() {
        if (!Files.exists(path)) {
            return;
        }
        try {
            Files.walkFileTree(path, new Deleting());
        } catch (IOException e) {
            LOG.debug("left for the next sweep: {}", path, e);
        }
    }

    private static boolean leftOver(Path folder) {
        var name = NAME.matcher(folder.getFileName().toString());
        if (!name.matches() || !Files.isDirectory(folder)) {
            return false;
        }
        var start = Long.parseLong(name.group(2));
        return ProcessHandle.of(Long.parseLong(name.group(1)))
                .filter(ProcessHandle::isAlive)
                .map(process -> Math.abs(started(process) - start) > SAME_START.toMillis())
                .orElse(true);
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /// Ends the server that still uses this folder, if there is one. Only a server that itself names this folder
    /// is told to end: process numbers and ports are given out again.
    private void endServer() {
        try {
            var port = Integer.parseInt(
                    Files.readString(file(PORT), StandardCharsets.US_ASCII).strip());
            try (var wire = Wire.open(new HostPort("127.0.0.1", port), Duration.ofSeconds(1))) {
                if (wire.ask("CONFIG", "GET", "dir") instanceof Reply.Many many
                        && many.items().getLast() instanceof Reply.Bulk dir
                        && Path.of(new String(dir.data(), StandardCharsets.UTF_8))
                                .equals(path.toRealPath())) {
                    wire.say("SHUTDOWN", "NOSAVE").flush();
                    wire.reply();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("no server answers for {}: {}", path, e.toString());
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            // Its watcher may be removing the same folder.
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
