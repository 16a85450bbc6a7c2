package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.settings.ServerAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Real servers that belong together in one of the three ways, for tests that hold for all of them.
public interface TestTopology {
    ServerAddress address();

    /// Who takes writes now, in the order of their slots.
    List<TestServer> primaries();

    /// Whoever follows them.
    List<TestServer> replicas();

    /// The primary that is home to a key.
    default TestServer home(String key) {
        List<TestServer> primaries = primaries();
        int slot = Slots.of(key.getBytes(UTF_8));
        return primaries.get(slot * primaries.size() / Slots.COUNT);
    }

    default ServerTarget target() {
        return ServerTarget.of(address(), Duration.ofSeconds(5));
    }

    default Session open() {
        return Sessions.open(target());
    }

    /// One command to the home of its first argument.
    default Object call(String... command) {
        return home(command[1]).call(command);
    }

    /// One command to every primary.
    default void callAll(String... command) {
        primaries().forEach(server -> server.call(command));
    }

    /// Strings called `prefix0` to `prefix(n-1)`, each where it belongs.
    default void fill(String prefix, int keys) {
        List<RawRedis> raws = primaries().stream().map(TestServer::raw).toList();
        for (int i = 0; i < keys; i++) {
            String key = prefix + i;
            raws.get(Slots.of(key.getBytes(UTF_8)) * raws.size() / Slots.COUNT).send("SET", key, "value");
            if (i % 10_000 == 9_999) {
                raws.forEach(RawRedis::flush);
            }
        }
        raws.forEach(RawRedis::flush);
        raws.forEach(RawRedis::close);
    }

    /// Waits until it is so, a minute at most.
    static void await(String what, BooleanSupplier is) {
        Instant last = Instant.now().plusSeconds(60);
        while (!is.getAsBoolean()) {
            if (Instant.now().isAfter(last)) {
                throw new AssertionError("Waited in vain until " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
