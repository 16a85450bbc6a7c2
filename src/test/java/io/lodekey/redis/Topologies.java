package io.lodekey.redis;

import io.lodekey.settings.ServerAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// One of each topology, for tests that hold for all of them:
///
/// ```java
/// @ParameterizedTest
/// @MethodSource("io.lodekey.redis.Topologies#each")
/// void countsEveryKey(TestTopology topology) { … }
/// ```
///
/// They are started when first asked for, shared by all tests of the JVM and end with it. Each test gets them empty and
/// leaves them whole: no failover, no moved slot, no user left behind.
public final class Topologies {
    private static final Shared STANDALONE = new Shared(() -> new Standalone(TestServers.embedded()));
    private static final Shared SENTINEL = new Shared(TestSentinel::start);
    private static final Shared CLUSTER = new Shared(TestCluster::start);

    private Topologies() {}

    public static Stream<TestTopology> each() {
        return Stream.of(STANDALONE, SENTINEL, CLUSTER).map(Shared::emptied);
    }

    /// The three primaries and three replicas of [#each()].
    public static TestTopology cluster() {
        return CLUSTER.emptied();
    }

    /// A master, two replicas and a Sentinel of [#each()].
    public static TestTopology sentinel() {
        return SENTINEL.emptied();
    }

    private record Shared(Supplier<TestTopology> start, AtomicReference<TestTopology> started) {
        Shared(Supplier<TestTopology> start) {
            this(start, new AtomicReference<>());
        }

        synchronized TestTopology emptied() {
            if (started.get() == null) {
                started.set(new Lasting(start.get()));
            }
            started.get().callAll("FLUSHALL");
            return started.get();
        }
    }

    /// Whatever a test is given that can be closed, JUnit closes after that test: so it gets something that cannot.
    private record Lasting(TestTopology topology) implements TestTopology {
        @Override
        public ServerAddress address() {
            return topology.address();
        }

        @Override
        public List<TestServer> primaries() {
            return topology.primaries();
        }

        @Override
        public List<TestServer> replicas() {
            return topology.replicas();
        }

        @Override
        public String toString() {
            return topology.toString();
        }
    }

    private record Standalone(TestServer server) implements TestTopology {
        @Override
        public ServerAddress address() {
            return server.address();
        }

        @Override
        public List<TestServer> primaries() {
            return List.of(server);
        }

        @Override
        public List<TestServer> replicas() {
            return List.of();
        }

        @Override
        public String toString() {
            return "Standalone";
        }
    }
}
