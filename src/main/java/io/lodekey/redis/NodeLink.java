package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.settings.HostPort;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// All connections to one node: its reader, and whatever is dialled for a while. Opened by its first use.
final class NodeLink {
    /// INFO waits so long for counted commands in flight to be answered; see [NodeTally].
    private static final Duration LONGEST_HUSH = Duration.ofMillis(500);

    private final Node node;
    private final ConnectionPool pool;
    private final Dialer dialer;
    private final NodeTally tally;
    private final Reader reader;

    /// @param pool where whatever is dialled is borrowed from
    NodeLink(Node node, ConnectionPool pool, Dialer dialer, FactFinder finder, NodeTally tally) {
        this.node = node;
        this.pool = pool;
        this.dialer = dialer;
        this.tally = tally;
        this.reader = new Reader(dialer, finder, tally);
    }

    HostPort at() {
        return node.address();
    }

    /// Connects if nobody has yet; what goes wrong is told by the [#board()], and it is tried again.
    void begin() {
        reader.begin();
    }

    /// As [#begin()].
    ///
    /// @throws RedisFailure.Connect with the reason if there has never been a connection
    NodeLink opened() {
        reader.begin();
        if (!reader.isKnown()) {
            throw reader.refusal();
        }
        return this;
    }

    StateBoard board() {
        return reader.board();
    }

    boolean isLive() {
        return board().present() instanceof ConnectionState.Live;
    }

    boolean isKnown() {
        return reader.isKnown();
    }

    ServerFacts facts() {
        return reader.facts();
    }

    Sender sender() {
        return reader.sender();
    }

    InfoReading info() {
        Sender sender = sender();
        Duration half = sender.timeout().dividedBy(2);
        try {
            return tally.alone(half.compareTo(LONGEST_HUSH) < 0 ? half : LONGEST_HUSH, snapshot -> {
                Reply reply = sender.call(reader.wire(), Cmd.of("INFO", "ALL"));
                String text = reply instanceof Reply.Bulk bulk ? new String(bulk.data(), UTF_8) : "";
                return InfoReading.of(Instant.now(), text, snapshot.own(), snapshot.exact(), reader.connections());
            });
        } catch (InterruptedException e) {
            throw sender.failures().interrupted("INFO");
        }
    }

    Duration ping() {
        Sender sender = sender();
        Wire wire = reader.wire();
        long sent = System.nanoTime();
        Reply reply = sender.calls(wire, List.of(Cmd.of("PING"))).getFirst();
        // To be refused takes as long as to be answered.
        if (reply instanceof Reply.Failed(String error) && !AclRules.isRefusal(reply)) {
            throw sender.failures().said("PING", error);
        }
        return Duration.ofNanos(System.nanoTime() - sent);
    }

    List<Reply> ask(List<Cmd> commands) {
        return sender().calls(reader.wire(), commands);
    }

    long keys() {
        return sender().call(reader.wire(), Cmd.of("DBSIZE")) instanceof Reply.Number number ? number.value() : 0;
    }

    /// Short work on a connection that is kept for the next.
    ///
    /// @param suffix of its name
    <T> T use(String suffix, Function<Wire, T> work) {
        return pool.use(node, () -> dial(suffix), work);
    }

    /// A connection of its own, closed by the caller.
    ///
    /// @param suffix of its name
    /// @param first more to be said in the same burst, whose errors do not matter
    ConnectionPool.Loan lend(String suffix, Cmd... first) {
        return pool.lend(node, () -> dial(suffix, first));
    }

    /// The reader's connection as the pool counts it.
    ConnectionPool.Shared shared() {
        return reader.shared(node);
    }

    private Wire dial(String suffix, Cmd... first) {
        var further = new ArrayList<Cmd>(Greeting.courtesies(facts().compatible()));
        further.addAll(List.of(first));
        return dialer.dial(tally, suffix, further).wire();
    }

    Pacemaker pacemaker() throws InterruptedException {
        return new Pacemaker(sender(), lend("-pace"));
    }

    /// Ends the reader; what was dialled is closed by who dialled it, or with the driver.
    void close() {
        reader.close();
    }
}
