package io.lodekey.change;

import io.lodekey.redis.Cmd;
import io.lodekey.redis.Reply;
import java.util.ArrayList;
import java.util.List;

/// Renames within a slot: RENAMENX, which keeps the expiry and never overwrites. Backwards it moves only what still
/// looks as it did when it was moved there.
final class MoveDeed implements Deed {
    private final Sight sight;
    private final Direction direction;

    MoveDeed(Sight sight, Direction direction) {
        this.sight = sight;
        this.direction = direction;
    }

    private byte[] from(PlannedKey key) {
        PlannedChange.Rename rename = (PlannedChange.Rename) key.change();
        return direction == Direction.APPLY ? rename.source() : rename.target();
    }

    private byte[] to(PlannedKey key) {
        PlannedChange.Rename rename = (PlannedChange.Rename) key.change();
        return direction == Direction.APPLY ? rename.target() : rename.source();
    }

    @Override
    public boolean prepares() {
        return direction == Direction.UNDO;
    }

    @Override
    public Ready prepare(List<PlannedKey> keys) {
        List<Seen> seen = sight.look(keys.stream().map(this::from).toList());
        long now = sight.now();
        var verdicts = new ArrayList<Verdict>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            PlannedKey key = keys.get(i);
            if (!seen.get(i).exists()) {
                verdicts.add(gone(key, now));
            } else if (seen.get(i).is(key.type(), key.expiresAt())) {
                verdicts.add(Verdict.OPEN);
            } else {
                verdicts.add(Verdict.changed("it has another type or another expiry since it was moved"));
            }
        }
        return new Ready(verdicts, List.of());
    }

    @Override
    public void expect(List<Kept> kept) {
        // a rename takes nothing away
    }

    @Override
    public Cmd command(PlannedKey key, boolean first) {
        return Cmd.of("RENAMENX", from(key), to(key));
    }

    @Override
    public Verdict verdict(PlannedKey key, Reply reply) {
        return switch (reply) {
            case Reply.Number(long moved) when moved == 1 -> Verdict.DONE;
            case Reply.Number _ -> Verdict.skipped(taken());
            case Reply.Failed(String error) when error.startsWith("ERR no such key") -> gone(key, sight.now());
            case Reply.Failed(String error) -> Verdict.failed(Refusals.quote(error));
            default -> Verdict.failed("the server gave an answer that RENAMENX does not have");
        };
    }

    private String taken() {
        return direction == Direction.APPLY ? "its new name is taken" : "its old name is taken again";
    }

    private static Verdict gone(PlannedKey key, long now) {
        return key.expiresAt() != PlannedKey.NO_EXPIRY && key.expiresAt() <= now
                ? Verdict.expired()
                : Verdict.changed("it is gone");
    }

    @Override
    public List<Verdict> settle(List<PlannedKey> keys) {
        List<Seen> froms = sight.look(keys.stream().map(this::from).toList());
        List<Seen> tos = sight.look(keys.stream().map(this::to).toList());
        long now = sight.now();
        var verdicts = new ArrayList<Verdict>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            verdicts.add(settled(keys.get(i), froms.get(i), tos.get(i), now));
        }
        return verdicts;
    }

    private Verdict settled(PlannedKey key, Seen from, Seen to, long now) {
        if (from.exists() && to.exists()) {
            return Verdict.changed("both names are there");
        }
        if (from.exists()) {
            return direction == Direction.APPLY || from.is(key.type(), key.expiresAt())
                    ? Verdict.OPEN
                    : Verdict.changed("it has another type or another expiry since it was moved");
        }
        if (!to.exists()) {
            return gone(key, now);
        }
        return to.is(key.type(), key.expiresAt())
                ? Verdict.DONE
                : Verdict.changed("the new name holds something of another type or expiry");
    }
}
