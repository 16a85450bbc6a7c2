package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.settings.HostPort;
import io.lodekey.settings.ServerAddress;
import io.lodekey.settings.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A master called `mymaster`, two replicas and one Sentinel whose word is enough.
public final class TestSentinel implements TestTopology, AutoCloseable {
    public static final String MASTER = "mymaster";

    private final List<TestServer> servers = new ArrayList<>();
    private final List<SentinelProcess> sentinels = new ArrayList<>();
    private TestServer master;

    private TestSentinel() {
        master = TestServers.embedded("repl-diskless-sync", "yes", "repl-diskless-sync-delay", "0");
        servers.add(master);
    }

    public static TestSentinel start() {
        var sentinel = new TestSentinel();
        try {
            sentinel.form();
            return sentinel;
        } catch (RuntimeException | Error e) {
            sentinel.close();
            throw e;
        }
    }

    private void form() {
        for (int i = 0; i < 2; i++) {
            servers.add(TestServers.embedded("replicaof", "127.0.0.1 " + master.port()));
        }
        TestTopology.await("the replicas are in step", () -> servers.stream().allMatch(TestSentinel::isLinked));
        sentinels.add(new SentinelProcess(master.port()));
        TestTopology.await("the Sentinel knows the replicas", () -> replicasKnown() == 2);
    }

    private int replicasKnown() {
        return ask("REPLICAS") instanceof List<?> replicas ? replicas.size() : 0;
    }

    private Object ask(String subcommand) {
        return sentinels.getFirst().call("SENTINEL", subcommand, MASTER);
    }

    private static boolean isLinked(TestServer server) {
        String info = new String((byte[]) server.call("INFO", "replication"), UTF_8);
        return info.contains("role:master") || info.contains("master_link_status:up");
    }

    /// Kills the master and waits until the Sentinel has put a replica in its place.
    public TestServer failOver() {
        TestServer old = master;
        old.kill();
        TestTopology.await("another is master", () -> {
            if (ask("GET-MASTER-ADDR-BY-NAME") instanceof List<?> at) {
                int port = Integer.parseInt(new String((byte[]) at.get(1), UTF_8));
                servers.stream()
                        .filter(server -> server != old && server.port() == port)
                        .forEach(server -> master = server);
            }
            return master != old && isMaster(master);
        });
        return master;
    }

    /// Has the Sentinel swap master and replica while both are well, and waits for it.
    public TestServer swap() {
        TestServer old = master;
        // asked again while it says that no replica is good enough yet, or has given up on a slow machine
        TestTopology.await("another is master", () -> {
            sentinels.getFirst().call("SENTINEL", "FAILOVER", MASTER);
            servers.stream().filter(server -> server != old && isMaster(server)).forEach(server -> master = server);
            return master != old;
        });
        return master;
    }

    private static boolean isMaster(TestServer server) {
        return new String((byte[]) server.call("INFO", "replication"), UTF_8).contains("role:master");
    }

    /// From now on the Sentinel asks for it.
    public void setSentinelPassword(String password) {
        sentinels.getFirst().call("ACL", "SETUSER", "default", "resetpass", ">" + password);
    }

    /// An address where nobody listens.
    public HostPort nobody() {
        return new HostPort("127.0.0.1", TestServer.freePort());
    }

    public HostPort sentinel() {
        return sentinels.getFirst().at();
    }

    public ServerAddress address(List<HostPort> at, String name) {
        return new ServerAddress(new Topology.Sentinel(at, name), false, 0, Optional.empty());
    }

    @Override
    public ServerAddress address() {
        return address(List.of(sentinel()), MASTER);
    }

    @Override
    public List<TestServer> primaries() {
        return List.of(master);
    }

    @Override
    public List<TestServer> replicas() {
        return servers.stream().filter(server -> server != master).toList();
    }

    @Override
    public void close() {
        sentinels.forEach(SentinelProcess::close);
        servers.forEach(TestServer::close);
    }

    @Override
    public String toString() {
        return "Sentinel";
    }

    /// One `redis-server --sentinel`, which needs a file that it may write.
    private static final class SentinelProcess {
        private final int port = TestServer.freePort();
        private final Path folder;
        private final Process process;
        private final Thread atExit;

        SentinelProcess(int master) {
            try {
                folder = Files.createTempDirectory("lodekey-sentinel-");
                Path file = folder.resolve("sentinel.conf");
                Files.writeString(file, """
                    port %d
                    bind 127.0.0.1
                    dir %s
                    sentinel monitor %s 127.0.0.1 %d 1
                    sentinel down-after-milliseconds %s 700
                    sentinel failover-timeout %s 6000
                    sentinel parallel-syncs %s 2
                    """.formatted(port, folder, MASTER, master, MASTER, MASTER, MASTER));
                process = new ProcessBuilder(
                                TestServers.embeddedBinary().executable().toString(), file.toString(), "--sentinel")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("sentinel.log").toFile())
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            atExit = new Thread(this::end);
            Runtime.getRuntime().addShutdownHook(atExit);
            TestTopology.await("the Sentinel answers", this::answers);
        }

        private boolean answers() {
            try {
                return call("PING") != null;
            } catch (UncheckedIOException e) {
                return false;
            }
        }

        HostPort at() {
            return new HostPort("127.0.0.1", port);
        }

        Object call(String... command) {
            try (RawRedis raw = RawRedis.connect(port)) {
                return raw.call(command);
            }
        }

        void close() {
            Runtime.getRuntime().removeShutdownHook(atExit);
            end();
        }

        private void end() {
            process.destroyForcibly();
            try (var files = Files.walk(folder)) {
                process.waitFor();
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
