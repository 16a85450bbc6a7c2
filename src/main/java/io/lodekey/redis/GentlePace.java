package io.lodekey.redis;

import java.util.Arrays;

/// How many keys may be under way at once so that other clients hardly feel it, decided from the round trips of PINGs
/// on a connection of their own: such a PING waits in the server as any client's command does.
///
/// **Target.** The p99 of the last second must not exceed twice the calm, or 0.2 ms more than it if that is more
/// (below that a PING tells more of this machine than of the server). *Calm* is the p90 of what was heard before the
/// work began, for the p99 of a few PINGs is one accident; or the lowest p99 of a whole second since: work can only
/// make a server slower, so whatever is lower is nearer to the truth.
///
/// **Rule.** At most every 100 ms: within the target the window grows by 8 keys (additive increase); beyond it, it is
/// halved (multiplicative decrease), and what was heard until then is forgotten, so that one slow moment halves it
/// once. A server that is slow for another reason gets the smallest window, and the work goes on.
///
/// Safe for one thread that hears and others that ask.
public final class GentlePace {
    /// Keys under way at the least.
    public static final int LEAST = 8;
    /// Keys under way at the most, which is full speed.
    public static final int MOST = 1_000;

    static final int STEP = 8;
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final long DECISION_NANOS = 100_000_000;
    private static final long SLACK_NANOS = 200_000;
    private static final int MOST_HEARD = 1_024;
    private static final double CALM_SHARE = 0.90;
    private static final double SHARE = 0.99;

    private final long[] at = new long[MOST_HEARD];
    private final long[] took = new long[MOST_HEARD];
    private int next;
    private int heard;
    private long forgottenAt;
    private long decidedAt;
    private long calm;
    private volatile int window = LEAST;

    /// @param calm round trips before the work began, in nanoseconds; at least one
    /// @param nowNanos on the monotonic clock, as everywhere here
    public GentlePace(long[] calm, long nowNanos) {
        if (calm.length == 0) {
            throw new IllegalArgumentException("Without a round trip before the work there is nothing to compare with");
        }
        this.calm = rank(calm.clone(), CALM_SHARE);
        forgottenAt = nowNanos;
        decidedAt = nowNanos;
    }

    /// Keys that may be under way now, [#LEAST] to [#MOST].
    public int window() {
        return window;
    }

    /// A PING came back.
    ///
    /// @param nowNanos when; never earlier than at the call before
    /// @param tookNanos its round trip
    public void heard(long nowNanos, long tookNanos) {
        at[next] = nowNanos;
        took[next] = tookNanos;
        next = (next + 1) % MOST_HEARD;
        heard = Math.min(heard + 1, MOST_HEARD);
        if (nowNanos - decidedAt >= DECISION_NANOS) {
            decidedAt = nowNanos;
            decide(nowNanos);
        }
    }

    /// Nothing more will be heard: from here on as little as possible.
    public void deaf() {
        window = LEAST;
    }

    /// The p99 that must not be exceeded, in nanoseconds.
    long target() {
        return Math.max(2 * calm, calm + SLACK_NANOS);
    }

    private void decide(long nowNanos) {
        long p99 = rank(lastSecond(nowNanos), SHARE);
        if (p99 > target()) {
            window = Math.max(LEAST, window / 2);
            heard = 0;
            forgottenAt = nowNanos;
            return;
        }
        if (nowNanos - forgottenAt >= SECOND_NANOS) {
            calm = Math.min(calm, p99);
        }
        window = Math.min(MOST, window + STEP);
    }

    private long[] lastSecond(long nowNanos) {
        long[] recent = new long[heard];
        int count = 0;
        for (int i = 0; i < heard; i++) {
            int slot = Math.floorMod(next - 1 - i, MOST_HEARD);
            if (nowNanos - at[slot] > SECOND_NANOS) {
                break;
            }
            recent[count++] = took[slot];
        }
        return Arrays.copyOf(recent, count);
    }

    /// Nearest rank.
    private static long rank(long[] nanos, double share) {
        Arrays.sort(nanos);
        return nanos[(int) Math.ceil(share * nanos.length) - 1];
    }
}
