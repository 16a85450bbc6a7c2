package io.lodekey.change;

import io.lodekey.redis.Pacemaker;
import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.Session;
import org.jspecify.annotations.Nullable;

/// How many keys may be under way so that other clients hardly feel it, as long as anyone wants that. It may be asked
/// for, and given up, in the middle of a run.
final class Courtesy implements AutoCloseable {
    private static final byte[] ANY = {};
    private static final long LISTEN_AGAIN_NANOS = 30_000_000_000L;

    private final Session session;
    private @Nullable Pacemaker pacemaker;
    private long sinceNanos;

    Courtesy(Session session) {
        this.session = session;
    }

    /// @param wanted now
    int window(boolean wanted) {
        if (!wanted) {
            close();
            return Throttle.LARGEST;
        }
        Pacemaker listening = pacemaker;
        if (listening == null || wentDeaf(listening)) {
            close();
            listening = listen();
        }
        return listening == null ? Throttle.LEAST : listening.window();
    }

    /// One whose connection broke stays at the least for ever.
    private boolean wentDeaf(Pacemaker listening) {
        return listening.window() == Throttle.LEAST && System.nanoTime() - sinceNanos > LISTEN_AGAIN_NANOS;
    }

    private @Nullable Pacemaker listen() {
        try {
            sinceNanos = System.nanoTime();
            pacemaker = session.pacemaker(session.home(ANY));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped("It was interrupted.");
        } catch (RedisFailure e) {
            pacemaker = null; // then as little as possible, until it can be heard again
        }
        return pacemaker;
    }

    @Override
    public void close() {
        Pacemaker listening = pacemaker;
        pacemaker = null;
        if (listening != null) {
            listening.close();
        }
    }
}
