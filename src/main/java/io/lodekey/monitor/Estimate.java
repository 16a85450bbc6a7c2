package io.lodekey.monitor;

import java.util.Optional;

/// Scales what a sample of `n` of `total` keys counted, and says how far it may be off.
///
/// Keys: the Wilson interval of a share, with the sample size enlarged by the finite population correction
/// (total − 1) / (total − n), so that it closes to a point as the sample becomes the whole. It holds for rare and for
/// absent kinds too, where the textbook interval has no width.
///
/// Bytes: the domain estimator total × mean, with y = 0 for keys outside the kind; its variance is
/// total² · (1 − n/total) · s² / n. Where sizes are alike, the number of keys is what is uncertain and a few keys give
/// s² no chance: so each end is the farther one of this interval and of the keys' interval times the mean size. A kind
/// whose bytes are in a few huge keys that the sample missed can still lie outside: no sample can tell.
///
/// Neither end ever contradicts what was seen: not fewer than counted, nor more than the unseen rest allows.
record Estimate(long n, long total) {
    /// No scaling, no intervals.
    static final Estimate WHOLE = new Estimate(0, 0);

    private static final double Z = 1.959964;

    static Estimate of(long n, long total) {
        return n > 0 && total > n ? new Estimate(n, total) : WHOLE;
    }

    boolean sampled() {
        return n > 0;
    }

    long scaled(long counted) {
        return sampled() ? Math.round(counted * factor()) : counted;
    }

    /// For a figure that [#scaled(long)] gave.
    Optional<Interval> interval(long scaled) {
        return counted(Math.round(scaled / factor()));
    }

    /// For a count of the sample itself.
    Optional<Interval> counted(long counted) {
        if (!sampled()) {
            return Optional.empty();
        }
        double size = n * (total - 1.0) / (total - n);
        double share = Math.min(1, (double) counted / n);
        double z2 = Z * Z / size;
        double middle = (share + z2 / 2) / (1 + z2);
        double half = Z / (1 + z2) * Math.sqrt(share * (1 - share) / size + z2 / (4 * size));
        long low = (long) Math.floor((middle - half) * total);
        long high = (long) Math.ceil((middle + half) * total);
        return Optional.of(bounded(low, high, counted, total - (n - counted)));
    }

    /// @param keys of this kind in the sample
    /// @param bytes their sizes added
    /// @param squares their sizes' squares added
    /// @param meanOfAll mean size of every key of the sample, for a kind of which none was seen
    Optional<Interval> bytes(long keys, long bytes, double squares, double meanOfAll) {
        if (!sampled()) {
            return Optional.empty();
        }
        Interval ofKeys = counted(keys).orElseThrow();
        double mean = keys > 0 ? (double) bytes / keys : meanOfAll;
        double scaled = bytes * factor();
        double variance = n > 1 ? Math.max(0, (squares - (double) bytes * bytes / n) / (n - 1)) : 0;
        double half = Z * total * Math.sqrt((1 - (double) n / total) * variance / n);
        double low = Math.min(scaled - half, ofKeys.low() * mean);
        double high = Math.max(scaled + half, ofKeys.high() * mean);
        return Optional.of(bounded((long) Math.floor(low), (long) Math.ceil(high), bytes, Long.MAX_VALUE));
    }

    private double factor() {
        return sampled() ? (double) total / n : 1;
    }

    private static Interval bounded(long low, long high, long least, long most) {
        long from = Math.min(Math.max(low, least), most);
        return new Interval(from, Math.max(from, Math.min(high, most)));
    }
}
