package io.lodekey.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.OptionalLong;

/// One connection to one node. What goes through it is a [Volley]; what it looks up is entered into the node's tally.
final class Wire implements AutoCloseable {
    private final StatefulRedisConnection<byte[], byte[]> connection;
    private final NodeTally tally;
    private volatile OptionalLong id = OptionalLong.empty();

    Wire(StatefulRedisConnection<byte[], byte[]> connection, NodeTally tally) {
        this.connection = connection;
        this.tally = tally;
    }

    NodeTally tally() {
        return tally;
    }

    /// By which the server's CLIENT LIST knows it; empty if the server does not tell.
    OptionalLong id() {
        return id;
    }

    void identified(OptionalLong told) {
        id = told;
    }

    /// Sends at once. The volley is settled sooner or later, at the latest when the wire is closed.
    ///
    /// @param looksUp the commands may count as hits or misses, so INFO must wait for them
    Volley fire(CommandBytes commands, int replies, Counted sink, boolean looksUp) throws InterruptedException {
        if (looksUp) {
            tally.takeOff();
        }
        var volley = new Volley(commands, replies, sink, unanswered -> {
            if (looksUp) {
                tally.land(sink.hits(), sink.misses(), sink.told() && unanswered == 0);
            }
        });
        try {
            connection.dispatch(volley);
        } catch (RuntimeException e) {
            volley.completeExceptionally(e);
        }
        return volley;
    }

    boolean isOpen() {
        return connection.isOpen();
    }

    /// Runs once the connection is gone, on the event loop.
    void onGone(Runnable action) {
        connection.addListener(new RedisConnectionStateListener() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> gone) {
                action.run();
            }
        });
    }

    /// Settles what is in flight as broken and does not wait for the other side.
    @Override
    public void close() {
        var _ = connection.closeAsync();
    }
}
