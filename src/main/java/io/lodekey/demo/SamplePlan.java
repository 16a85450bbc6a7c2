package io.lodekey.demo;

import java.util.EnumMap;
import java.util.Map;

/// How many keys of each part a sample of a given size holds, and how large its values are.
final class SamplePlan {
    /// Beyond this many keys values become smaller in proportion, so that a million keys take little more memory
    /// than this many do: the keyspace is what a large sample is for, and it must fit on a workstation.
    private static final int FULL_SIZE_UP_TO = 250_000;

    /// A quarter of what a large model's embeddings and long documents would take.
    private static final double FULL_SIZE = 0.25;

    private final int keys;
    private final Map<Part, Integer> counts = new EnumMap<>(Part.class);

    /// @throws IllegalArgumentException when so few keys can't hold every part
    SamplePlan(int keys) {
        this.keys = keys;
        var left = keys;
        var chunkWeight = 0;
        for (var part : Part.values()) {
            if (part.ofChunks()) {
                chunkWeight += part.perMillion();
            } else {
                counts.put(part, share(part.perMillion(), part.fewest()));
                left -= count(part);
            }
        }
        if (left < 12 * count(Part.CHUNK_LIST)) {
            throw new IllegalArgumentException("A sample of " + keys + " keys is too small for all its parts.");
        }
        var chunkKeys = left;
        for (var part : Part.values()) {
            if (part.ofChunks() && part != Part.CHUNK_TEXT) {
                counts.put(part, Math.max(part.fewest(), (int) ((double) chunkKeys * part.perMillion() / chunkWeight)));
                left -= count(part);
            }
        }
        counts.put(Part.CHUNK_TEXT, left);
    }

    int keys() {
        return keys;
    }

    int count(Part part) {
        return counts.getOrDefault(part, 0);
    }

    /// So many in a million, but never fewer than `fewest`.
    int share(int perMillion, int fewest) {
        return (int) Math.max(fewest, Math.round((double) perMillion * keys / 1_000_000));
    }

    /// The size of values against those of a large installation, above 0 and below 1.
    double size() {
        return FULL_SIZE * Math.min(1.0, (double) FULL_SIZE_UP_TO / keys);
    }

    /// How many numbers an embedding has.
    int dimensions() {
        return Math.max(16, (int) Math.round(1536 * size()));
    }
}
