package io.lodekey.demo;

import java.nio.charset.StandardCharsets;

/// What all the writers of a sample share.
final class SampleParts {
    private final long seed;
    private final SamplePlan plan;
    private final Names names;
    private final Documents documents;
    private final DocumentValues values;
    private final Bytes scratch = new Bytes();

    SampleParts(SamplePlan plan, Names names, Pools pools, long seed) {
        this.seed = seed;
        this.plan = plan;
        this.names = names;
        this.documents = new Documents(plan, seed);
        this.values = new DocumentValues(plan, documents, pools, seed);
    }

    long seed() {
        return seed;
    }

    SamplePlan plan() {
        return plan;
    }

    Names names() {
        return names;
    }

    Documents documents() {
        return documents;
    }

    DocumentValues values() {
        return values;
    }

    Dice dice(String purpose, long index) {
        return new Dice(seed, purpose, index);
    }

    /// Whether the `index`-th of `all` is one of a part's, which are spread evenly over them.
    boolean among(int index, Part part, int all) {
        var wanted = (long) plan.count(part);
        return (index + 1) * wanted / all > index * wanted / all;
    }

    /// A plain value, good until the next.
    Bytes plain(byte[] value) {
        return scratch.clear().raw(value, 0, value.length);
    }

    Bytes plain(String value) {
        return plain(value.getBytes(StandardCharsets.UTF_8));
    }
}
