package io.lodekey.demo;

/// What a sample is made of: how many keys of each part a million hold, and the fewest there are in
/// however small a sample.
///
/// The proportions are those of a document pipeline in its second year of a renaming: nine keys in ten
/// conform, eight in a hundred carry an old name that has a rule. Parts of chunks come last: they are
/// three quarters of a sample, and whatever number is asked for is made up with them.
enum Part {
    DOCUMENT_STATE(12_900, 12),
    OCR(12_406, 10),
    CLEANED(11_530, 9),
    CHUNKS(11_870, 9),
    CHUNK_LIST(11_870, 9),
    ALL_MENTIONS(10_984, 8),
    CANONICAL(10_611, 8),
    RESOLVED(10_402, 8),
    CHUNK_SET(10_198, 8),
    MEAN(10_198, 8),
    TEXTRACT_RESULT(4_210, 4),
    EMBEDDING(248_310),
    ENTITIES(118_904),
    STRUCTURED(74_220),
    OCR_MARKER(8_600, 6),
    ENTITY_MARKER(20_000),
    STRUCTURED_MARKER(12_000),
    RESOLUTION_MARKER(6_000),

    JOB_STATUS(2_100, 6),
    TASK(3_200, 30),
    ASSIGNMENT(600, 6),
    DOCUMENT_LOCK(90, 3),
    TEXTRACT_LOCK(60, 2),
    QUEUE_LOCK(20, 2),
    BATCH_LOCK(20, 2),
    PROCESSOR(24, 3),
    /// Workers, their set, queues, metrics, dead letters, streams, rate limits: a pipeline has so many
    /// of them and no more, however much it stores.
    FIXTURES(0, FixtureKeys.COUNT),

    OLD_STATE(21_340, 12),
    OLD_TEXTRACT_RESULT(18_206, 12),
    OLD_OCR_RESULT(3_911, 8),
    OLD_JOB_STATUS(27_480, 12),
    OLD_JOB(9_102, 8),
    OLD_RATE_LIMIT(46, 8),
    OLD_QUEUE_LOCK(5, 3),
    OLD_WORKER(31, 4),
    OLD_METRICS(0, LegacyKeys.METRICS.size()),
    WITHOUT_RULE(16_202, 2 * LegacyPatternKeys.PATTERNS),

    UNKNOWN(3_100, 30),
    /// Names and values made to be awkward, and the few collections that are far too large.
    ODD(0, OddKeys.COUNT),
    WRONG(0, WrongKeys.COUNT),
    CHUNK_TEXT(288_796);

    private final int perMillion;
    private final int fewest;
    private final boolean ofChunks;

    /// A part of which every chunk has one, or none: these share what the others leave, in proportion.
    Part(int perMillion) {
        this.perMillion = perMillion;
        this.fewest = 1;
        this.ofChunks = true;
    }

    Part(int perMillion, int fewest) {
        this.perMillion = perMillion;
        this.fewest = fewest;
        this.ofChunks = false;
    }

    int perMillion() {
        return perMillion;
    }

    int fewest() {
        return fewest;
    }

    boolean ofChunks() {
        return ofChunks;
    }
}
