package io.lodekey.change;

import io.lodekey.redis.Cmd;
import io.lodekey.redis.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Removes keys whose payload is on the disk. Also takes restored keys away again.
final class RemoveDeed implements Deed {
    private final Payloads payloads;
    private final Sight sight;
    private final UnlinkIf unlinkIf;
    private final PayloadFile keeping;
    private final Map<Long, Kept> expected = new HashMap<>();

    /// @param keeping where payloads go before their keys do
    RemoveDeed(Payloads payloads, Sight sight, UnlinkIf unlinkIf, PayloadFile keeping) {
        this.payloads = payloads;
        this.sight = sight;
        this.unlinkIf = unlinkIf;
        this.keeping = keeping;
    }

    @Override
    public boolean prepares() {
        return true;
    }

    @Override
    public Ready prepare(List<PlannedKey> keys) {
        List<Optional<Payload>> read = payloads.read(wanted(keys));
        List<Seen> seen =
                sight.look(keys.stream().map(key -> key.change().source()).toList());
        var verdicts = new ArrayList<Verdict>(keys.size());
        var kept = new ArrayList<Kept>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            PlannedKey key = keys.get(i);
            Optional<Payload> payload = read.get(i);
            if (payload.isEmpty() || !seen.get(i).exists()) {
                verdicts.add(gone(key));
            } else if (seen.get(i).is(key.type(), key.expiresAt())) {
                Payload value = payload.get();
                var place = keeping.add(key.change().source(), value.expiresAt(), value.dump());
                kept.add(value.kept(key.row(), Optional.of(place)));
                verdicts.add(Verdict.OPEN);
            } else {
                verdicts.add(Verdict.changed("it has another type or another expiry since it was planned"));
            }
        }
        keeping.force(true);
        return new Ready(verdicts, kept);
    }

    @Override
    public void expect(List<Kept> kept) {
        expected.clear();
        kept.forEach(each -> expected.put(each.row(), each));
    }

    @Override
    public void expectAlso(List<Kept> kept) {
        kept.forEach(each -> expected.put(each.row(), each));
    }

    @Override
    public Cmd command(PlannedKey key, boolean first) {
        Kept kept = expected.get(key.row());
        if (kept == null) {
            throw new IllegalStateException("Nothing is kept of row " + key.row());
        }
        return unlinkIf.command(key.change().source(), kept, first);
    }

    @Override
    public Verdict verdict(PlannedKey key, Reply reply) {
        if (reply instanceof Reply.Failed(String error)) {
            return Verdict.failed(Refusals.quote(error));
        }
        return switch (UnlinkIf.result(reply)) {
            case REMOVED -> Verdict.DONE;
            case DIFFERENT -> Verdict.STALE;
            case GONE -> gone(key);
        };
    }

    private Verdict gone(PlannedKey key) {
        return key.expiresAt() != PlannedKey.NO_EXPIRY && key.expiresAt() <= sight.now()
                ? Verdict.expired()
                : Verdict.changed("it is gone");
    }

    /// A key that is gone was removed by us, as far as anyone can tell; one that is as it was kept was not.
    @Override
    public List<Verdict> settle(List<PlannedKey> keys) {
        List<Optional<Payload>> read = payloads.read(wanted(keys));
        var verdicts = new ArrayList<Verdict>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            Kept kept = expected.get(keys.get(i).row());
            Optional<Payload> now = read.get(i);
            if (kept == null) {
                verdicts.add(Verdict.changed("it was not what was planned"));
            } else if (now.isEmpty()) {
                verdicts.add(
                        kept.expiresAt() != PlannedKey.NO_EXPIRY && kept.expiresAt() <= sight.now()
                                ? Verdict.expired()
                                : Verdict.DONE);
            } else {
                boolean same =
                        now.get().hasValueOf(kept) && Seen.sameExpiry(now.get().expiresAt(), kept.expiresAt());
                verdicts.add(same ? Verdict.OPEN : Verdict.changed("it has been written again"));
            }
        }
        return verdicts;
    }

    private static List<Payloads.Wanted> wanted(List<PlannedKey> keys) {
        return keys.stream()
                .map(key -> new Payloads.Wanted(key.change().source(), key.type()))
                .toList();
    }
}
