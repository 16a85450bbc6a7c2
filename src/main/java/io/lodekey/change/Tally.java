package io.lodekey.change;

import io.lodekey.text.Figures;

/// How far a change is. The sum of the first five and `pending` is always the number of planned keys.
///
/// @param pending neither sent nor decided, or sent and not settled
/// @param leftOut rows that the plan itself leaves out
public record Tally(long done, long skipped, long changed, long expired, long failed, long pending, long leftOut) {
    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0);

    /// All that were to be changed.
    public long planned() {
        return decided() + pending;
    }

    /// Those whose outcome is known.
    public long decided() {
        return done + skipped + changed + expired + failed;
    }

    /// With one more window settled.
    Tally plus(Settled window) {
        long[] sums = new long[Outcome.values().length];
        for (KeyOutcome other : window.others()) {
            sums[other.outcome().code()]++;
        }
        return new Tally(
                done + (long) window.keys() - window.others().size(),
                skipped + sums[Outcome.SKIPPED.code()],
                changed + sums[Outcome.CHANGED.code()],
                expired + sums[Outcome.EXPIRED.code()],
                failed + sums[Outcome.FAILED.code()],
                pending - window.keys(),
                leftOut);
    }

    /// Such as `2 912 done, 2 skipped`; only what there is.
    public String sentencePart() {
        var text = new StringBuilder(Figures.count(done) + " done");
        append(text, skipped, "skipped");
        append(text, changed, "changed since they were planned");
        append(text, expired, "expired");
        append(text, failed, "failed");
        append(text, pending, "still to do");
        return text.toString();
    }

    private static void append(StringBuilder text, long keys, String word) {
        if (keys > 0) {
            text.append(", ").append(Figures.count(keys)).append(' ').append(word);
        }
    }
}
