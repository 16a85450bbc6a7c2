package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A key that only one holder at a time can have: taken with SET NX PX, renewed while it is held, and released only by
/// who holds it. The value names the holder and must be unlike any other's, so it has a random part.
///
/// A holder whose renewals do not come through has lost the lease when its time is over, whether or not anyone else has
/// taken it: [#isHeld()] says so without asking the server.
public final class Lease implements AutoCloseable {
    /// A lease that is gone, because the server lost it, is taken again; one that is another's is not.
    private static final String RENEW = """
        local held = redis.call('GET', KEYS[1])
        if held == ARGV[1] then redis.call('PEXPIRE', KEYS[1], ARGV[2]) return {1, 1, 0} end
        if not held then redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) return {1, 0, 1} end
        return {0, 1, 0}\
        """;
    private static final String RELEASE = """
        local held = redis.call('GET', KEYS[1])
        if held == ARGV[1] then redis.call('DEL', KEYS[1]) return {1, 1, 0} end
        if held then return {0, 1, 0} end
        return {0, 0, 1}\
        """;
    private static final String TAKE_OVER = """
        local held = redis.call('GET', KEYS[1])
        if held == ARGV[1] then redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3]) return {1, 1, 0} end
        if held then return {0, 1, 0} end
        return {0, 0, 1}\
        """;

    private final Session session;
    private final byte[] key;
    private final byte[] value;
    private final Duration ttl;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile long goodUntilNanos;
    private volatile boolean lost;

    private Lease(Session session, byte[] key, byte[] value, Duration ttl, long sentNanos) {
        this.session = session;
        this.key = key.clone();
        this.value = value.clone();
        this.ttl = ttl;
        this.goodUntilNanos = sentNanos + ttl.toNanos();
    }

    /// Takes a lease that nobody holds.
    ///
    /// @param ttl how long it lasts without renewal, which goes on from now on every third of it
    /// @return empty if somebody holds it
    public static Optional<Lease> take(Session session, byte[] key, byte[] value, Duration ttl) {
        long now = System.nanoTime();
        Reply reply = once(session, key, new Cmd("SET", List.of(key, value, word("NX"), word("PX"), millis(ttl))));
        return reply instanceof Reply.Status ? Optional.of(started(session, key, value, ttl, now)) : Optional.empty();
    }

    /// Takes a lease from a holder of whom the caller knows that it is gone.
    ///
    /// @param from the value it still has
    /// @return empty if it has another one by now
    public static Optional<Lease> takeOver(Session session, byte[] key, byte[] from, byte[] value, Duration ttl) {
        long now = System.nanoTime();
        Reply reply =
                once(session, key, new Cmd("EVAL", List.of(word(TAKE_OVER), word("1"), key, from, value, millis(ttl))));
        return isYes(reply) ? Optional.of(started(session, key, value, ttl, now)) : Optional.empty();
    }

    /// The value of who holds it now; empty if nobody does.
    public static Optional<byte[]> holder(Session session, byte[] key) {
        Reply reply = session.ask(session.home(key), List.of(new Cmd("GET", List.of(key))))
                .getFirst();
        return reply instanceof Reply.Bulk(byte[] data) ? Optional.of(data) : Optional.empty();
    }

    private static Lease started(Session session, byte[] key, byte[] value, Duration ttl, long sentNanos) {
        var lease = new Lease(session, key, value, ttl, sentNanos);
        Thread.ofVirtual().name("lodekey-lease").start(lease::renewals);
        return lease;
    }

    /// False once it is another's, or may be because no renewal has come through for as long as it lasts.
    public boolean isHeld() {
        return !lost && goodUntilNanos - System.nanoTime() > 0;
    }

    /// True once the server has said that it is another's, or that it may not be renewed.
    public boolean isLost() {
        return lost;
    }

    /// Stops renewing and releases it, also on an interrupted thread, which keeps its interrupt. If the server cannot
    /// be reached it runs out by itself.
    @Override
    public void close() {
        if (closed.getCount() == 0) {
            return;
        }
        closed.countDown();
        boolean interrupted = Thread.interrupted();
        try {
            once(session, key, new Cmd("EVAL", List.of(word(RELEASE), word("1"), key, value)));
        } catch (RedisFailure e) {
            lost = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void renewals() {
        Lane lane = null;
        try {
            while (!closed.await(ttl.toMillis() * 3 / 10, TimeUnit.MILLISECONDS) && !lost) {
                lane = renew(lane);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (lane != null) {
                lane.close();
            }
        }
    }

    /// The lane for the next time; null if it broke.
    private @Nullable Lane renew(@Nullable Lane known) {
        Lane lane = known;
        try {
            if (lane == null) {
                lane = session.lane(session.home(key));
            }
            long now = System.nanoTime();
            Reply reply = lane.send(List.of(new Cmd("EVAL", List.of(word(RENEW), word("1"), key, value, millis(ttl)))))
                    .getFirst();
            if (isYes(reply)) {
                goodUntilNanos = now + ttl.toNanos();
                return lane;
            }
            lost = reply instanceof Reply.Many;
        } catch (RedisFailure e) {
            lost |= e instanceof RedisFailure.NotPermitted;
        }
        if (lane != null) {
            lane.close();
        }
        return null;
    }

    private static Reply once(Session session, byte[] key, Cmd cmd) {
        try (Lane lane = session.lane(session.home(key))) {
            Reply reply = lane.send(List.of(cmd)).getFirst();
            return switch (reply) {
                case Reply.Failed(String error)
                when error.startsWith("NOPERM") ->
                    throw new RedisFailure.NotPermitted(
                            "The user logged in may not take Lodekey's lock (%s on lodekey:*): ask for that ACL rule."
                                    .formatted(cmd.name()),
                            cmd.name(),
                            "+" + cmd.name().toLowerCase(java.util.Locale.ROOT));
                case Reply.Failed(String error) ->
                    throw new RedisFailure.ServerSaid(
                            "The server refused Lodekey's lock (%s).".formatted(error.split(" ", 2)[0]));
                case Reply.InDoubt _ ->
                    throw new RedisFailure.Unreachable(
                            "The connection broke while Lodekey's lock was asked for: try again.");
                default -> reply;
            };
        }
    }

    private static boolean isYes(Reply reply) {
        return reply instanceof Reply.Many(List<Reply> items)
                && !items.isEmpty()
                && items.getFirst() instanceof Reply.Number(long yes)
                && yes == 1;
    }

    private static byte[] word(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] millis(Duration time) {
        return word(Long.toString(time.toMillis()));
    }
}
