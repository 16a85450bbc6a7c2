package io.lodekey.desktop.kit;

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
import io.lodekey.redis.Reply;
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

/// A session without a server: the test says how the connection stands and what Lodekey has looked up.
public final class StandInSession implements Session {
    private static final Node NODE = new Node("one", new HostPort("redis-prod-1", 6379), NodeRole.PRIMARY);

    private final List<Consumer<ConnectionState>> listeners = new ArrayList<>();
    private ConnectionState state = new ConnectionState.Live(Instant.EPOCH);
    private boolean closed;
    public OwnTraffic own = OwnTraffic.NONE;
    public boolean readOnly;

    public void say(ConnectionState next) {
        state = next;
        List.copyOf(listeners).forEach(listener -> listener.accept(next));
    }

    public boolean closed() {
        return closed;
    }

    public int listeners() {
        return listeners.size();
    }

    public static ServerFacts facts(boolean readOnly, Optional<String> tls) {
        ServerVersion version = new ServerVersion(7, 2, 5);
        return new ServerFacts(
                "Redis",
                version,
                version,
                "standalone",
                "0123456789abcdef",
                NODE.address(),
                0,
                tls.isPresent(),
                tls,
                Optional.of("lodekey-ops"),
                Duration.ofMillis(310),
                readOnly,
                List.of());
    }

    @Override
    public ServerFacts facts() {
        return facts(readOnly, Optional.empty());
    }

    @Override
    public ConnectionState state() {
        return state;
    }

    @Override
    public Subscription onState(Consumer<ConnectionState> listener) {
        listeners.add(listener);
        listener.accept(state);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Node> nodes() {
        return List.of(NODE);
    }

    @Override
    public InfoReading info(Node node) {
        return InfoReading.of(Instant.EPOCH, "", own);
    }

    @Override
    public Duration ping(Node node) {
        return Duration.ofNanos(380_000);
    }

    @Override
    public Node home(byte[] name) {
        return NODE;
    }

    @Override
    public List<Reply> ask(Node node, List<Cmd> commands) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Pacemaker pacemaker(Node node) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long keys(Node node) {
        return 0;
    }

    @Override
    public void walk(WalkRequest request, WalkSink sink) {}

    @Override
    public KeyReading key(byte[] name, int maxValueBytes) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        closed = true;
    }
}
