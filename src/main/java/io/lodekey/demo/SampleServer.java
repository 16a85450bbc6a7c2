package io.lodekey.demo;

import io.lodekey.redis.Progress;
import io.lodekey.redis.Reply;
import io.lodekey.redis.ServerVersion;
import io.lodekey.settings.Environment;
import io.lodekey.settings.HostPort;
import io.lodekey.settings.Profile;
import io.lodekey.settings.ServerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A real Redis with sample data on a loopback port, and the sample pipeline that works on it.
///
/// It ends with this object, with this program, and within two seconds of this program being killed.
public final class SampleServer implements AutoCloseable {
    /// How it is called among profiles.
    public static final String NAME = "Sample server";

    private static final Duration FILL_ANSWER = Duration.ofSeconds(60);

    /// Memory the server may take against what the sample takes, and at least so much more: a gauge of a sample that
    /// is almost full, or empty, says nothing.
    private static final double ROOM = 2.2;

    private static final long LEAST_ROOM = 32L << 20;

    private final RunningServer server;
    private final ServerVersion version;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final @Nullable SamplePipeline pipeline;

    private SampleServer(RunningServer server, ServerVersion version, @Nullable SamplePipeline pipeline) {
        this.server = server;
        this.version = version;
        this.pipeline = pipeline;
    }

    /// Starts a server, fills it, and starts the pipeline unless the options say `still`. Blocks until the data is in:
    /// a second or two for 20,000 keys, some ten for a million.
    ///
    /// @param progress keys written so far, and how many there will be; called on this thread some times a second
    /// @throws SampleFailure one sentence: the port is in use, no server program runs here, …
    /// @throws InterruptedException when interrupted; nothing is left running
    public static SampleServer start(SampleOptions options, Progress progress) throws InterruptedException {
        var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return start(options, progress, WatchedProcess.Watcher.ofPlatform(), path);
    }

    static SampleServer start(SampleOptions options, Progress progress, WatchedProcess.Watcher watcher, String path)
            throws InterruptedException {
        progress.report(0, OptionalLong.of(options.keys()));
        var plan = new SamplePlan(options.keys());
        var server = RunningServer.start(options, watcher, path);
        var complete = false;
        try {
            var pools = new Pools(options.seed(), plan.dimensions());
            var parts = new SampleParts(plan, new Names(), pools, options.seed());
            var version = fill(server, parts, progress);
            var pipeline = options.still() ? null : SamplePipeline.start(server.address(), plan, pools, options.seed());
            complete = true;
            return new SampleServer(server, version, pipeline);
        } catch (IOException | UncheckedIOException e) {
            server.close();
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while the sample was being written");
            }
            throw new SampleFailure("The sample could not be written: " + e.getMessage() + "; start it again.", e);
        } finally {
            if (!complete) {
                server.close();
            }
        }
    }

    /// Writes the sample, then gives the server its limit of memory and its counts a fresh start, so that what is
    /// seen of it is the pipeline's work and not the filling.
    private static ServerVersion fill(RunningServer server, SampleParts parts, Progress progress) throws IOException {
        try (var wire = server.connect(FILL_ANSWER)) {
            wire.ask("CLIENT", "SETNAME", "docpipe:sample:fill");
            var version = ServerVersion.parse(info(wire, "server", "redis_version"));
            var sink = new WireSink(wire, progress, parts.plan().keys());
            new SampleData(parts).write(sink);
            sink.finish();
            var used = Long.parseLong(info(wire, "memory", "used_memory"));
            var most = Math.max((long) (ROOM * used), used + LEAST_ROOM);
            wire.ask("CONFIG", "SET", "maxmemory", Long.toString(most));
            wire.ask("CONFIG", "RESETSTAT");
            return version;
        }
    }

    private static String info(Wire wire, String section, String field) throws IOException {
        if (wire.ask("INFO", section) instanceof Reply.Bulk bulk) {
            var text = new String(bulk.data(), StandardCharsets.UTF_8);
            for (var line : text.lines().toList()) {
                if (line.startsWith(field + ":")) {
                    return line.substring(field.length() + 1);
                }
            }
        }
        throw new IOException("INFO tells no " + field);
    }

    /// Where it listens.
    public HostPort address() {
        return server.address();
    }

    /// Its address as a session needs it: no TLS, database 0, the default user, no password.
    public ServerAddress serverAddress() {
        return ServerAddress.standalone(address());
    }

    /// The server's version in words, as `7.0.15`.
    public String version() {
        return version.toString();
    }

    /// The server's version.
    public ServerVersion serverVersion() {
        return version;
    }

    /// The profile to open it with: of the sample environment, and read only when the server is older than Lodekey
    /// writes to (6.2), as the one carried for Windows is.
    public Profile profile() {
        var readOnly = !version.atLeast(6, 2);
        return new Profile(NAME, Environment.SAMPLE, serverAddress(), readOnly, Optional.empty(), Optional.empty());
    }

    /// Ends pipeline and server and removes their files, within two seconds. May be called again, from any thread.
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        if (pipeline != null) {
            pipeline.close();
        }
        server.close();
    }
}
