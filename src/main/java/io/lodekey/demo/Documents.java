package io.lodekey.demo;

/// The documents of a sample, newest first, and the chunks they were cut into. Everything about a document
/// follows from its index.
final class Documents {
    /// Chunks of fresh documents are numbered from here, beyond those of the sample.
    private static final int FRESH_CHUNKS = 1_500_000_000;

    private final SamplePlan plan;
    private final long seed;
    private final int firstChunked;
    private final int[] chunkFrom;

    Documents(SamplePlan plan, long seed) {
        this.plan = plan;
        this.seed = seed;
        this.firstChunked = first(Part.CHUNK_LIST, 0.045);
        this.chunkFrom = spread(plan.count(Part.CHUNK_TEXT), plan.count(Part.CHUNK_LIST));
    }

    int count() {
        return plan.count(Part.DOCUMENT_STATE);
    }

    /// The index of the first document that has a key of this part: the newest documents haven't come so far
    /// yet, and the keys of the oldest have expired.
    int first(Part part, double inWork) {
        var documents = count();
        return Math.min((int) (documents * inWork), documents - plan.count(part));
    }

    boolean has(int document, Part part, double inWork) {
        var from = first(part, inWork);
        return document >= from && document < from + plan.count(part);
    }

    Document get(int index) {
        var dice = new Dice(seed, "document", index);
        var place = index - firstChunked;
        var chunked = place >= 0 && place < chunkFrom.length - 1;
        var from = chunked ? chunkFrom[place] : 0;
        return document(dice, index, from, chunked ? chunkFrom[place + 1] - from : 0);
    }

    /// A document of the time of the old names. None of its chunks is stored.
    Document old(int index) {
        var dice = new Dice(seed, "old document", index);
        return document(dice, index, 0, dice.between(12, 36));
    }

    /// A document that isn't among the sample's, for the pipeline to work on.
    Document fresh(int index) {
        var dice = new Dice(seed, "fresh document", index);
        return document(dice, index, FRESH_CHUNKS + index % 10_000_000 * 32, dice.between(4, 8));
    }

    /// The index of the newest document that has chunks.
    int firstChunked() {
        return firstChunked;
    }

    String chunk(int index) {
        return new Dice(seed, "chunk", index).uuid();
    }

    private Document document(Dice dice, int index, int firstChunk, int chunks) {
        var uuid = dice.uuid();
        var length = Math.max(40, (int) (2_300 * plan.size() * (0.7 + 0.6 * dice.unit())));
        var prose = dice.below(1 << 17);
        return new Document(index, uuid, firstChunk, chunks, length, prose, Math.max(1, chunks / 3 + dice.below(4)));
    }

    /// Deals `chunks` out over `documents`, uneven but to the last one.
    private int[] spread(int chunks, int documents) {
        var weights = new double[documents + 1];
        for (var i = 0; i < documents; i++) {
            weights[i + 1] = weights[i] + 0.4 + 1.2 * new Dice(seed, "chunk count", i).unit();
        }
        var from = new int[documents + 1];
        for (var i = 0; i <= documents; i++) {
            from[i] = (int) Math.round(chunks * weights[i] / weights[documents]);
        }
        return from;
    }
}
