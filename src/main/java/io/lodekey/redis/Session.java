package io.lodekey.redis;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// An open connection to one Redis, however many nodes it has. Every call blocks and is made for virtual threads;
/// an interrupted caller gets [RedisFailure.Interrupted] (from [#walk] an [InterruptedException]) at once. No call
/// waits longer than the target's time-out for one reply. After a broken connection the session reconnects by itself
/// and says so through [#state()]; calls made meanwhile fail with [RedisFailure.Unreachable].
public interface Session extends AutoCloseable {
    ServerFacts facts();

    ConnectionState state();

    /// Calls back with the present state at once and with every later one, in order, on an unspecified thread that
    /// must not be blocked. Closing the answer ends it.
    Subscription onState(Consumer<ConnectionState> listener);

    List<Node> nodes();

    /// All sections with command statistics, and what Lodekey itself had added to them at that moment.
    InfoReading info(Node node);

    /// One PING on the reader connection: the round trip as Lodekey's own commands see it.
    Duration ping(Node node);

    /// The primary that holds a key of this name, or would.
    Node home(byte[] name);

    /// Idempotent reads in one burst on the reader connection, for what has no call of its own: the client list, a
    /// setting, a hash. Errors of the server are among the replies.
    ///
    /// @throws RedisFailure.ReadOnlyRefused before anything is sent, if one of them may not be
    List<Reply> ask(Node node, List<Cmd> commands);

    /// Listens to a node on a connection of its own, for work that should not be felt by others. Blocks for at least
    /// half a second, to hear how the server is before the work begins. The caller closes it.
    Pacemaker pacemaker(Node node) throws InterruptedException;

    /// DBSIZE of the session's database.
    long keys(Node node);

    /// Walks the keyspace of every primary with SCAN on a connection of its own, and asks each key for its type,
    /// its expiry and, where wanted, its size. Memory is bounded: names are handed over window by window.
    /// Interrupting the walking thread ends it within 200 ms. A key may be given twice if the server rehashes
    /// meanwhile, as SCAN promises no more.
    ///
    /// @throws RedisFailure when the connection breaks; windows handed over until then are good
    void walk(WalkRequest request, WalkSink sink) throws InterruptedException;

    /// One key with a bounded part of its value: at most about `maxValueBytes` of payload are fetched, and at most
    /// [KeyValue#MAX_ITEMS] items of a collection.
    KeyReading key(byte[] name, int maxValueBytes);

    Ledger ledger();

    /// A connection of its own for a change; see [Lane].
    Lane lane(Node node);

    /// Lodekey's own connections: how many there are, and what callers waited for one.
    PoolReading pool();

    /// Closes all connections without waiting for replies. A second call does nothing.
    @Override
    void close();

    /// What [#onState(Consumer)] gives back; closing it throws nothing.
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
