package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.settings.HostPort;
import io.lodekey.settings.ServerAddress;
import io.lodekey.settings.Topology;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Three primaries with a third of the slots each, and a replica for each or none. Formed by plain commands.
public final class TestCluster implements TestTopology, AutoCloseable {
    private static final int PRIMARIES = 3;
    private static final int BUS = 10_000;

    private final List<TestServer> servers = new ArrayList<>();
    private final List<TestServer> primaries = new ArrayList<>();

    /// Three primaries, three replicas.
    public static TestCluster start() {
        return start(TestServers.embeddedBinary(), true);
    }

    /// Three primaries, no replica.
    public static TestCluster withoutReplicas() {
        return start(TestServers.embeddedBinary(), false);
    }

    public static TestCluster start(TestServers.Binary binary, boolean replicas, String... config) {
        var cluster = new TestCluster();
        try {
            for (int i = 0; i < (replicas ? 2 * PRIMARIES : PRIMARIES); i++) {
                cluster.servers.add(binary.start(settings(config)));
            }
            cluster.primaries.addAll(cluster.servers.subList(0, PRIMARIES));
            cluster.form(replicas);
            return cluster;
        } catch (RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
    }

    private static String[] settings(String... config) {
        var settings = new ArrayList<>(List.of(
                "port", Integer.toString(freePort()),
                "cluster-enabled", "yes",
                "cluster-node-timeout", "1500",
                "cluster-replica-validity-factor", "0",
                "repl-diskless-sync", "yes",
                "repl-diskless-sync-delay", "0"));
        settings.addAll(List.of(config));
        return settings.toArray(String[]::new);
    }

    /// The bus listens on the port ten thousand above.
    private static int freePort() {
        while (true) {
            int port = TestServer.freePort();
            if (port + BUS < 65_536 && isFree(port + BUS)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private void form(boolean replicas) {
        // each meets each: gossip would take longer
        for (TestServer server : servers) {
            servers.stream()
                    .filter(other -> other != server)
                    .forEach(other -> server.call("CLUSTER", "MEET", "127.0.0.1", Integer.toString(other.port())));
        }
        for (int i = 0; i < PRIMARIES; i++) {
            primaries.get(i).call("CLUSTER", "SET-CONFIG-EPOCH", Integer.toString(i + 1));
            primaries.get(i).call(addSlots(i));
        }
        TestTopology.await(
                "all know all",
                () -> servers.stream()
                        .allMatch(server -> lines(server) == servers.size()
                                && !nodes(server).contains("handshake")));
        if (replicas) {
            for (int i = 0; i < PRIMARIES; i++) {
                servers.get(PRIMARIES + i).call("CLUSTER", "REPLICATE", id(primaries.get(i)));
            }
        }
        awaitWhole();
    }

    private static String[] addSlots(int primary) {
        int first = firstSlot(primary);
        int end = firstSlot(primary + 1);
        var command = new ArrayList<>(List.of("CLUSTER", "ADDSLOTS"));
        IntStream.range(first, end).mapToObj(Integer::toString).forEach(command::add);
        return command.toArray(String[]::new);
    }

    /// The least whose `slot * 3 / 16384` is `primary`.
    static int firstSlot(int primary) {
        return (primary * Slots.COUNT + PRIMARIES - 1) / PRIMARIES;
    }

    /// Waits until every node says that all is well and all replicas are in step.
    public void awaitWhole() {
        TestTopology.await(
                "the cluster is whole",
                () -> servers.stream()
                        .allMatch(server -> new String((byte[]) server.call("CLUSTER", "INFO"), UTF_8)
                                        .contains("cluster_state:ok")
                                && isLinked(server)
                                && servers.stream().noneMatch(other -> server != other && !isSeenUp(server, other))));
    }

    private boolean isSeenUp(TestServer by, TestServer other) {
        boolean replica = !primaries.contains(other);
        return nodes(by)
                .lines()
                .anyMatch(line -> line.contains(":" + other.port() + "@")
                        && line.contains(" connected")
                        && line.contains(replica ? "slave" : "master")
                        && !line.contains("fail"));
    }

    private static boolean isLinked(TestServer server) {
        String info = new String((byte[]) server.call("INFO", "replication"), UTF_8);
        return info.contains("role:master") || info.contains("master_link_status:up");
    }

    static String nodes(TestServer server) {
        return new String((byte[]) server.call("CLUSTER", "NODES"), UTF_8);
    }

    private static long lines(TestServer server) {
        return nodes(server).lines().count();
    }

    static String id(TestServer server) {
        return new String((byte[]) server.call("CLUSTER", "MYID"), UTF_8);
    }

    /// The replica that started with this primary.
    public TestServer replicaOf(int primary) {
        return servers.get(PRIMARIES + primary);
    }

    /// Kills a primary and waits until its replica has taken over, which is then the primary of its slots.
    public TestServer failOver(int primary) {
        TestServer heir = replicaOf(primary);
        primaries.get(primary).kill();
        TestTopology.await("the replica is primary", () -> nodes(heir).contains("myself,master"));
        swapped(primary);
        return heir;
    }

    /// From now on the replica that started with a primary counts as that primary.
    public void swapped(int primary) {
        primaries.set(primary, replicaOf(primary));
    }

    /// Gives a slot with all its keys to another primary, as redis-cli does.
    public void move(int slot, int from, int to) {
        startMoving(slot, from, to);
        finishMoving(slot, from, to);
    }

    /// Both sides know that the slot is on its way; no key has gone.
    public void startMoving(int slot, int from, int to) {
        String number = Integer.toString(slot);
        primaries.get(to).call("CLUSTER", "SETSLOT", number, "IMPORTING", id(primaries.get(from)));
        primaries.get(from).call("CLUSTER", "SETSLOT", number, "MIGRATING", id(primaries.get(to)));
    }

    /// Moves one key of a slot that is on its way.
    public void moveKey(String key, int from, int to) {
        primaries
                .get(from)
                .call("MIGRATE", "127.0.0.1", Integer.toString(primaries.get(to).port()), key, "0", "5000");
    }

    /// Moves what is left in the slot, and settles it.
    public void finishMoving(int slot, int from, int to) {
        String number = Integer.toString(slot);
        for (Object key : (List<?>) primaries.get(from).call("CLUSTER", "GETKEYSINSLOT", number, "100000")) {
            moveKey(new String((byte[]) key, UTF_8), from, to);
        }
        String id = id(primaries.get(to));
        primaries.get(to).call("CLUSTER", "SETSLOT", number, "NODE", id);
        primaries.get(from).call("CLUSTER", "SETSLOT", number, "NODE", id);
    }

    @Override
    public ServerAddress address() {
        List<HostPort> seeds = servers.stream().map(TestServer::hostPort).toList();
        return new ServerAddress(new Topology.Cluster(seeds), false, 0, Optional.empty());
    }

    @Override
    public List<TestServer> primaries() {
        return List.copyOf(primaries);
    }

    @Override
    public List<TestServer> replicas() {
        return servers.stream().filter(server -> !primaries.contains(server)).toList();
    }

    @Override
    public void close() {
        servers.forEach(TestServer::close);
    }

    @Override
    public String toString() {
        return "Cluster";
    }
}
