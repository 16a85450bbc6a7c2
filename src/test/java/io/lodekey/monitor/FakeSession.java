package io.lodekey.monitor;

import io.lodekey.redis.Cmd;
import io.lodekey.redis.ConnectionState;
import io.lodekey.redis.InfoReading;
import io.lodekey.redis.KeyReading;
import io.lodekey.redis.Lane;
import io.lodekey.redis.Ledger;
import io.lodekey.redis.Node;
import io.lodekey.redis.NodeRole;
import io.lodekey.redis.OwnTraffic;
import io.lodekey.redis.Pacemaker;
import io.lodekey.redis.PoolReading;
import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.Reply;
import io.lodekey.redis.ScannedWindow;
import io.lodekey.redis.ServerFacts;
import io.lodekey.redis.ServerVersion;
import io.lodekey.redis.Session;
import io.lodekey.redis.WalkRequest;
import io.lodekey.redis.WalkSink;
import io.lodekey.settings.HostPort;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A session whose answers the test sets.
class FakeSession implements Session {
    static final Node NODE = new Node("one", new HostPort("127.0.0.1", 6379), NodeRole.PRIMARY);

    List<Node> nodes = List.of(NODE);
    List<ScannedWindow> windows = new ArrayList<>();
    WalkRequest walked = WalkRequest.everything();
    long keys;
    int connection = 1;
    boolean sizeKnown = true;
    OwnTraffic own = OwnTraffic.NONE;
    Duration roundTrip = Duration.ofMillis(1);
    Function<Node, InfoReading> info = _ -> reading(Instant.EPOCH, "");
    Runnable duringWalk = () -> {};

    InfoReading reading(Instant at, String text) {
        return InfoReading.of(at, text, own, true, connection);
    }

    @Override
    public ServerFacts facts() {
        var version = new ServerVersion(7, 0, 15);
        return new ServerFacts(
                "Redis",
                version,
                version,
                "standalone",
                "run",
                NODE.address(),
                0,
                false,
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                false,
                List.of());
    }

    @Override
    public ConnectionState state() {
        return new ConnectionState.Live(Instant.EPOCH);
    }

    @Override
    public Subscription onState(Consumer<ConnectionState> listener) {
        return () -> {};
    }

    @Override
    public List<Node> nodes() {
        return nodes;
    }

    @Override
    public InfoReading info(Node node) {
        return info.apply(node);
    }

    @Override
    public Duration ping(Node node) {
        return roundTrip;
    }

    @Override
    public Node home(byte[] name) {
        return nodes.getFirst();
    }

    @Override
    public List<Reply> ask(Node node, List<Cmd> commands) {
        throw new RedisFailure.Unreachable("not in this test");
    }

    @Override
    public Pacemaker pacemaker(Node node) {
        throw new RedisFailure.Unreachable("not in this test");
    }

    @Override
    public long keys(Node node) {
        if (!sizeKnown) {
            throw new RedisFailure.TimedOut("No reply within 5 s.");
        }
        return keys;
    }

    @Override
    public void walk(WalkRequest request, WalkSink sink) throws InterruptedException {
        walked = request;
        for (ScannedWindow window : windows) {
            sink.window(window);
            duringWalk.run();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    @Override
    public KeyReading key(byte[] name, int maxValueBytes) {
        throw new RedisFailure.Unreachable("not in this test");
    }

    @Override
    public Ledger ledger() {
        return new Ledger() {
            @Override
            public OwnTraffic node(Node node) {
                return own;
            }

            @Override
            public OwnTraffic total() {
                return own;
            }

            @Override
            public boolean exact() {
                return true;
            }
        };
    }

    @Override
    public PoolReading pool() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Lane lane(Node node) {
        throw new RedisFailure.Unreachable("not in this test");
    }

    @Override
    public void close() {}
}
