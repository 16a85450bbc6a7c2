package io.lodekey.redis;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import redis.embedded.core.ExecutableProvider;

/// Real Redis servers for tests, each on a free loopback port and in a folder of its own. Nothing needs to be
/// installed: embedded-redis carries a 6.2; a `redis-server` on the PATH, usually newer, is used as well where there is
/// one. Every server ends with the test JVM, also when a test forgets it.
///
/// ```java
/// @ParameterizedTest
/// @MethodSource("io.lodekey.redis.TestServers#each")
/// void countsEveryKey(TestServers.Binary binary) {
///     try (TestServer server = binary.start("maxmemory", "10mb")) { … }
/// }
/// ```
public final class TestServers {
    private TestServers() {}

    /// A server program. `toString` is what a parameterized test shows.
    public record Binary(String label, Path executable) {
        /// Starts a server and waits until it answers. `config` are pairs as in redis.conf: name, value, name, value.
        public TestServer start(String... config) {
            return TestServer.start(executable, config);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /// The 6.2 that embedded-redis carries.
    public static TestServer embedded(String... config) {
        return embeddedBinary().start(config);
    }

    /// The `redis-server` on the PATH; aborts the test (counted as skipped) where there is none.
    public static TestServer pathServer(String... config) {
        return pathBinary()
                .orElseThrow(() -> new TestAbortedException("there is no redis-server on the PATH"))
                .start(config);
    }

    /// The one on the PATH if there is one, else the embedded one: for tests that care for no version.
    public static TestServer any(String... config) {
        return pathBinary().orElseGet(TestServers::embeddedBinary).start(config);
    }

    /// Every server program there is here, for `@MethodSource`.
    public static Stream<Binary> each() {
        return Stream.concat(Stream.of(embeddedBinary()), pathBinary().stream());
    }

    public static Optional<Binary> pathBinary() {
        return Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "redis-server"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(file -> new Binary("redis-server on the PATH", file));
    }

    public static Binary embeddedBinary() {
        return new Binary("embedded redis-server", Embedded.FILE);
    }

    /// Unpacked once a JVM: ten megabytes.
    private static final class Embedded {
        static final Path FILE = unpack();

        private static Path unpack() {
            try {
                return ExecutableProvider.newJarResourceProvider().get().toPath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
