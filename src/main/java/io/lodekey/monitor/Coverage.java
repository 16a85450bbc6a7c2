package io.lodekey.monitor;

import java.time.Duration;
import java.util.Optional;

/// How much of the keyspace a report rests on.
///
/// SCAN promises to give every key that exists from the walk's begin to its end at least once; it may give one twice
/// when the server's hash table shrinks meanwhile. A memory of all names would tell, but would grow with the keyspace,
/// so such a key is counted twice. Keys that come and go during the walk move `total` as well. So `scanned` may end
/// above or below `total`, both are told as they are, and only [#share()] is cut at 1.
///
/// @param scanned keys whose type was read, Lodekey's own included: always as counted, never scaled
/// @param total DBSIZE over all primaries, asked again about every second, including keys that have expired but are not
///     yet removed and Lodekey's own; [#UNKNOWN] if it cannot be asked
/// @param exact the walk is over, saw the whole keyspace and was refused nothing, and no slot moved meanwhile
/// @param sampled the walk was to stop early: figures are scaled to `total`, each with a 95 % interval
/// @param notPermitted keys the user's ACL does not let Lodekey look at; in no other figure
/// @param gone keys that expired or were deleted after SCAN named them; in no other figure
/// @param perSecond names walked per second since the scan began
/// @param timeLeft at that rate; empty when it cannot be told and when finished
/// @param slotsMoved slots went from one node of the Cluster to another meanwhile, so that some keys may have been
///     counted twice or not at all
public record Coverage(
        long scanned,
        long total,
        boolean exact,
        boolean sampled,
        long notPermitted,
        long gone,
        double perSecond,
        Optional<Duration> timeLeft,
        boolean slotsMoved) {
    /// `total` when the size of the keyspace is not known.
    public static final long UNKNOWN = -1;

    /// No slots moved.
    public Coverage(
            long scanned,
            long total,
            boolean exact,
            boolean sampled,
            long notPermitted,
            long gone,
            double perSecond,
            Optional<Duration> timeLeft) {
        this(scanned, total, exact, sampled, notPermitted, gone, perSecond, timeLeft, false);
    }

    /// Why a sample may be scaled, in words for a person.
    public static final String SAMPLING_BASIS =
            "SCAN walks the hash buckets of the keyspace in an order that does not depend on names, types or ages,"
                    + " so the beginning of its walk is close to a random sample.";

    /// Names that SCAN gave: what a sample is a share of `total` by.
    public long walked() {
        return scanned + gone + notPermitted;
    }

    public boolean totalKnown() {
        return total >= 0;
    }

    /// Share of the keyspace that was read, 0 to 1; 1 for an exact report; NaN when the total is not known.
    public double share() {
        if (exact) {
            return 1;
        }
        long all = Math.max(total, scanned + notPermitted);
        if (!totalKnown()) {
            return Double.NaN;
        }
        return all == 0 ? 0 : (double) scanned / all;
    }

    /// The 95 % interval of a count of keys of this report, already scaled; empty when the report is not sampled.
    public Optional<Interval> interval(long keys) {
        return estimate().interval(keys);
    }

    Estimate estimate() {
        return sampled && totalKnown() ? Estimate.of(walked(), total) : Estimate.WHOLE;
    }
}
