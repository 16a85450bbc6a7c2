package io.lodekey.change;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.lodekey.redis.Cmd;
import io.lodekey.redis.Reply;
import java.util.ArrayList;
import java.util.List;

/// Gives keys another time to end. Never one that has passed: the server would delete the key.
final class ExpireDeed implements Deed {
    private static final long MARGIN_MILLIS = 1_000;

    private final Sight sight;
    private final Direction direction;

    ExpireDeed(Sight sight, Direction direction) {
        this.sight = sight;
        this.direction = direction;
    }

    private static long planned(PlannedKey key) {
        return ((PlannedChange.Expire) key.change()).newExpiry();
    }

    private long from(PlannedKey key) {
        return direction == Direction.APPLY ? key.expiresAt() : planned(key);
    }

    private long to(PlannedKey key) {
        return direction == Direction.APPLY ? planned(key) : key.expiresAt();
    }

    @Override
    public boolean prepares() {
        return true;
    }

    @Override
    public Ready prepare(List<PlannedKey> keys) {
        return new Ready(looked(keys, false), List.of());
    }

    @Override
    public void expect(List<Kept> kept) {
        // a value is not touched
    }

    @Override
    public Cmd command(PlannedKey key, boolean first) {
        byte[] name = key.change().source();
        return to(key) == PlannedKey.NO_EXPIRY
                ? Cmd.of("PERSIST", name)
                : Cmd.of("PEXPIREAT", name, Long.toString(to(key)).getBytes(US_ASCII));
    }

    @Override
    public Verdict verdict(PlannedKey key, Reply reply) {
        return switch (reply) {
            case Reply.Number(long done) when done == 1 -> Verdict.DONE;
            case Reply.Number _ -> Verdict.changed("it is gone, or has no expiry any more");
            case Reply.Failed(String error) -> Verdict.failed(Refusals.quote(error));
            default -> Verdict.failed("the server gave an answer that this command does not have");
        };
    }

    @Override
    public List<Verdict> settle(List<PlannedKey> keys) {
        return looked(keys, true);
    }

    /// @param sent whether the new expiry may be of our own doing
    private List<Verdict> looked(List<PlannedKey> keys, boolean sent) {
        List<Seen> seen =
                sight.look(keys.stream().map(key -> key.change().source()).toList());
        long now = sight.now();
        var verdicts = new ArrayList<Verdict>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            verdicts.add(looked(keys.get(i), seen.get(i), now, sent));
        }
        return verdicts;
    }

    private Verdict looked(PlannedKey key, Seen seen, long now, boolean sent) {
        if (!seen.exists()) {
            return from(key) != PlannedKey.NO_EXPIRY && from(key) <= now
                    ? Verdict.expired()
                    : Verdict.changed("it is gone");
        }
        if (sent && seen.is(key.type(), to(key))) {
            return Verdict.DONE;
        }
        if (!seen.is(key.type(), from(key))) {
            return Verdict.changed("it has another type or another expiry");
        }
        return to(key) != PlannedKey.NO_EXPIRY && to(key) <= now + MARGIN_MILLIS ? Verdict.expired() : Verdict.OPEN;
    }
}
