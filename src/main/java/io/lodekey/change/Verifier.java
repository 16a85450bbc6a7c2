package io.lodekey.change;

import io.lodekey.redis.Progress;
import io.lodekey.redis.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Compares the keys that were done with what was planned. Knows nothing of how they were done: it reads the plan, and
/// the server over connections of its own.
final class Verifier {
    private static final int ROWS = 500;
    private static final long BYTES = 8L << 20;
    private static final int DIFFERENCES = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PlanFile plan;
    private final Session session;
    private final Map<VerifyReport.Kind, Long> counts = new HashMap<>();
    private final List<VerifyReport.Difference> differences = new ArrayList<>();
    private long looked;
    private long valuesCompared;

    Verifier(PlanFile plan, Session session) {
        this.plan = plan;
        this.session = session;
    }

    VerifyReport run(Progress progress) throws InterruptedException {
        long total = plan.tally().done();
        var gate = new Gate();
        try (var channel = new Channel(session, gate, PATIENCE, _ -> {})) {
            var sight = new Sight(channel, session.facts().compatible());
            var payloads = new Payloads(channel, session.facts().compatible());
            for (Act act : Act.values()) {
                long after = 0;
                while (true) {
                    gate.pass();
                    List<PlannedKey> page = plan.journal().done(act, after, new Portion(ROWS, BYTES));
                    if (page.isEmpty()) {
                        break;
                    }
                    compare(act, page, sight, payloads);
                    after = page.getLast().row();
                    looked += page.size();
                    progress.report(looked, OptionalLong.of(total));
                }
            }
        } catch (Stopped stopped) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException("The comparison was interrupted");
            }
            throw new io.lodekey.redis.RedisFailure.Unreachable(stopped.sentence());
        }
        return report();
    }

    private void compare(Act act, List<PlannedKey> page, Sight sight, Payloads payloads) {
        List<Seen> seen = sight.look(page.stream().map(Verifier::name).toList());
        List<Seen> old = act == Act.RENAME
                ? sight.look(page.stream().map(key -> key.change().source()).toList())
                : List.of();
        Map<Long, Boolean> sameValue = act == Act.DELETE ? Map.of() : values(page, payloads);
        for (int i = 0; i < page.size(); i++) {
            PlannedKey key = page.get(i);
            if (act == Act.DELETE) {
                if (seen.get(i).exists() && !isGivenToAnother(key)) {
                    differs(key, VerifyReport.Kind.CHANGED, "it is there again");
                }
            } else if (!differs(key, seen.get(i), sameValue, sight.now())
                    && !old.isEmpty()
                    && old.get(i).exists()) {
                differs(key, VerifyReport.Kind.CHANGED, "its old name is there again");
            }
        }
    }

    /// A key that was deleted so that another gets its name is there again, and should be.
    private boolean isGivenToAnother(PlannedKey deleted) {
        return plan.wanting(deleted.change().source()).stream().anyMatch(PlannedKey::isPlanned);
    }

    private boolean differs(PlannedKey key, Seen seen, Map<Long, Boolean> sameValue, long now) {
        long expiry = key.change() instanceof PlannedChange.Expire(byte[] source, long newExpiry)
                ? newExpiry
                : key.expiresAt();
        if (!seen.exists()) {
            boolean ended = expiry != PlannedKey.NO_EXPIRY && expiry <= now + Seen.TOLERANCE_MILLIS;
            return !ended && differs(key, VerifyReport.Kind.MISSING, "it is gone");
        }
        if (!seen.type().equals(Optional.of(key.type()))) {
            return differs(
                    key, VerifyReport.Kind.TYPE, "its type is not " + key.type().word());
        }
        if (Boolean.FALSE.equals(sameValue.get(key.row()))) {
            return differs(key, VerifyReport.Kind.VALUE, "its value is another one");
        }
        return !Seen.sameExpiry(seen.expiresAt(), expiry)
                && differs(key, VerifyReport.Kind.TTL, "it ends at another time");
    }

    /// By row, where the journal holds a hash and the key is there.
    private Map<Long, Boolean> values(List<PlannedKey> page, Payloads payloads) {
        Map<Long, Kept> kept = new HashMap<>();
        plan.journal().kept(page.getFirst().row(), page.getLast().row()).forEach(each -> kept.put(each.row(), each));
        List<PlannedKey> known =
                page.stream().filter(key -> kept.containsKey(key.row())).toList();
        List<Optional<Payload>> read = payloads.read(known.stream()
                .map(key -> new Payloads.Wanted(name(key), key.type()))
                .toList());
        var same = new HashMap<Long, Boolean>();
        for (int i = 0; i < known.size(); i++) {
            Kept before = kept.get(known.get(i).row());
            Optional<Payload> now = read.get(i);
            if (before != null && now.isPresent()) {
                valuesCompared++;
                same.put(before.row(), now.get().hasValueOf(before));
            }
        }
        return same;
    }

    private static byte[] name(PlannedKey key) {
        return key.change() instanceof PlannedChange.Rename(byte[] source, byte[] target)
                ? target
                : key.change().source();
    }

    private boolean differs(PlannedKey key, VerifyReport.Kind kind, String why) {
        counts.merge(kind, 1L, Long::sum);
        if (differences.size() < DIFFERENCES) {
            differences.add(new VerifyReport.Difference(name(key), kind, why));
        }
        return true;
    }

    private VerifyReport report() {
        long differing = counts.values().stream().mapToLong(Long::longValue).sum();
        return new VerifyReport(
                looked - differing,
                count(VerifyReport.Kind.MISSING),
                count(VerifyReport.Kind.TYPE),
                count(VerifyReport.Kind.VALUE),
                count(VerifyReport.Kind.TTL),
                count(VerifyReport.Kind.CHANGED),
                valuesCompared,
                differences);
    }

    private long count(VerifyReport.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
