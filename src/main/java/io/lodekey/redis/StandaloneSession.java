package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.SslOptions;
import io.lodekey.settings.HostPort;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// A session with one server.
final class StandaloneSession implements Session {
    /// INFO waits so long for counted commands in flight to be answered; see [NodeTally].
    private static final Duration LONGEST_HUSH = Duration.ofMillis(500);

    private final Dialer dialer;
    private final Node node;
    private final NodeTally tally = new NodeTally();
    private final Reader reader;

    /// Connects.
    ///
    /// @throws RedisFailure.Connect with the reason
    StandaloneSession(ServerTarget target, HostPort at, SslOptions ssl) {
        this.node = new Node(at.toString(), at, NodeRole.PRIMARY);
        this.dialer = new Dialer(target, at, ssl);
        this.reader = new Reader(dialer, new FactFinder(target, at), tally);
        try {
            reader.open();
        } catch (RuntimeException e) {
            dialer.close();
            throw e;
        }
    }

    @Override
    public ServerFacts facts() {
        return reader.facts();
    }

    @Override
    public ConnectionState state() {
        return reader.board().present();
    }

    @Override
    public Subscription onState(Consumer<ConnectionState> listener) {
        return reader.board().listen(listener);
    }

    @Override
    public List<Node> nodes() {
        return List.of(node);
    }

    @Override
    public InfoReading info(Node of) {
        Duration patience = min(LONGEST_HUSH, sender().timeout().dividedBy(2));
        try {
            return tally.alone(patience, snapshot -> {
                Reply reply = sender().call(reader.wire(), Cmd.of("INFO", "ALL"));
                String text = reply instanceof Reply.Bulk bulk ? new String(bulk.data(), UTF_8) : "";
                return InfoReading.of(Instant.now(), text, snapshot.own(), snapshot.exact());
            });
        } catch (InterruptedException e) {
            throw sender().failures().interrupted("INFO");
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    @Override
    public Duration ping(Node of) {
        long sent = System.nanoTime();
        sender().call(reader.wire(), Cmd.of("PING"));
        return Duration.ofNanos(System.nanoTime() - sent);
    }

    @Override
    public Node home(byte[] name) {
        return node;
    }

    @Override
    public List<Reply> ask(Node of, List<Cmd> commands) {
        return sender().calls(reader.wire(), commands);
    }

    @Override
    public long keys(Node of) {
        return keys(reader.wire());
    }

    private long keys(Wire wire) {
        return sender().call(wire, Cmd.of("DBSIZE")) instanceof Reply.Number number ? number.value() : 0;
    }

    @Override
    public void walk(WalkRequest request, WalkSink sink) throws InterruptedException {
        sender().check(Walk.commands(request));
        try (Wire wire = dial("-scan")) {
            long limit = request.sample().orElse(Long.MAX_VALUE);
            new Walk(wire, sender(), node, request, keys(wire), limit).run(sink);
        } catch (RedisFailure.Interrupted e) {
            Thread.interrupted();
            throw new InterruptedException(e.getMessage());
        }
    }

    @Override
    public KeyReading key(byte[] name, int maxValueBytes) {
        try (Wire wire = dial("-key")) {
            return new KeyReader(sender(), wire).read(name, maxValueBytes);
        }
    }

    private Wire dial(String suffix) {
        return dialer.dial(tally, suffix, Greeting.courtesies(facts().compatible()))
                .wire();
    }

    private Sender sender() {
        return reader.sender();
    }

    @Override
    public Ledger ledger() {
        return new Ledger() {
            @Override
            public OwnTraffic node(Node of) {
                return of.id().equals(node.id()) ? total() : OwnTraffic.NONE;
            }

            @Override
            public OwnTraffic total() {
                return tally.snapshot().own();
            }

            @Override
            public boolean exact() {
                return tally.snapshot().exact();
            }
        };
    }

    @Override
    public Lane lane(Node of) {
        return new WireLane(sender(), dial("-lane"));
    }

    @Override
    public void close() {
        reader.close();
        dialer.close();
    }
}
