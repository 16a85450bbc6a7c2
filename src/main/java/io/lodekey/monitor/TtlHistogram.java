package io.lodekey.monitor;

import java.time.Duration;
import java.util.List;

/// Keys by time to live. Always the same nine buckets, empty ones too; keys whose expiry could not be read are in none.
///
/// @param noExpiry keys that do not expire
public record TtlHistogram(List<Bucket> buckets, long noExpiry, long noExpiryBytes) {
    /// Upper bounds in seconds: one minute; 1, 6, 12 and 24 hours; 2, 3 and 7 days; no bound. They hold every bound
    /// of the pipeline's key schema, so a family's rule lies between two bars.
    public static final List<Long> BOUNDS = List.of(
            Duration.ofMinutes(1).toSeconds(),
            Duration.ofHours(1).toSeconds(),
            Duration.ofHours(6).toSeconds(),
            Duration.ofHours(12).toSeconds(),
            Duration.ofHours(24).toSeconds(),
            Duration.ofDays(2).toSeconds(),
            Duration.ofDays(3).toSeconds(),
            Duration.ofDays(7).toSeconds(),
            Bucket.BEYOND);

    public TtlHistogram {
        buckets = List.copyOf(buckets);
    }

    /// Keys of all buckets and those without expiry.
    public long keys() {
        return noExpiry + expiring();
    }

    public long expiring() {
        return buckets.stream().mapToLong(Bucket::keys).sum();
    }
}
