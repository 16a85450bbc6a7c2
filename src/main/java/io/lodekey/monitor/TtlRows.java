package io.lodekey.monitor;

import io.lodekey.redis.ScannedWindow;
import java.util.ArrayList;
import java.util.List;

/// Histograms of time to live by row, in flat arrays.
final class TtlRows {
    private static final long[] BOUNDS_MILLIS = TtlHistogram.BOUNDS.stream()
            .mapToLong(seconds -> seconds == Bucket.BEYOND ? Long.MAX_VALUE : seconds * 1_000)
            .toArray();
    private static final int BUCKETS = BOUNDS_MILLIS.length;

    private final long[] keys;
    private final long[] bytes;
    private final long[] noExpiry;
    private final long[] noExpiryBytes;

    TtlRows(int rows) {
        keys = new long[rows * BUCKETS];
        bytes = new long[rows * BUCKETS];
        noExpiry = new long[rows];
        noExpiryBytes = new long[rows];
    }

    /// @param pttl as [ScannedWindow#pttl(int)] gives it; an unknown one is counted nowhere
    void add(int row, long pttl, long size) {
        if (pttl == ScannedWindow.NO_EXPIRY) {
            noExpiry[row]++;
            noExpiryBytes[row] += size;
        } else if (pttl >= 0) {
            int bucket = 0;
            while (pttl > BOUNDS_MILLIS[bucket]) {
                bucket++;
            }
            keys[row * BUCKETS + bucket]++;
            bytes[row * BUCKETS + bucket] += size;
        }
    }

    void add(TtlRows other) {
        CountRows.add(keys, other.keys);
        CountRows.add(bytes, other.bytes);
        CountRows.add(noExpiry, other.noExpiry);
        CountRows.add(noExpiryBytes, other.noExpiryBytes);
    }

    TtlHistogram histogram(int row, Estimate estimate) {
        List<Bucket> buckets = new ArrayList<>(BUCKETS);
        for (int i = 0; i < BUCKETS; i++) {
            int at = row * BUCKETS + i;
            buckets.add(new Bucket(TtlHistogram.BOUNDS.get(i), estimate.scaled(keys[at]), estimate.scaled(bytes[at])));
        }
        return new TtlHistogram(buckets, estimate.scaled(noExpiry[row]), estimate.scaled(noExpiryBytes[row]));
    }
}
