package io.lodekey.demo;

import java.util.List;
import java.util.function.Consumer;

/// A sample keyspace: the same keys and values for the same seed and number of keys, on any machine.
final class SampleData {
    private final SampleParts parts;

    SampleData(SampleParts parts) {
        this.parts = parts;
    }

    /// Writes every key once. What lives for minutes comes last, so that little of it is gone when all is written.
    void write(KeySink sink) {
        for (Consumer<KeySink> each : List.<Consumer<KeySink>>of(
                new DocumentKeys(parts)::write,
                new LegacyKeys(parts)::write,
                new LegacyPatternKeys(parts)::write,
                new UnknownKeys(parts)::write,
                new OddKeys(parts)::write,
                new WrongKeys(parts)::write,
                new FixtureKeys(parts)::write,
                new WorkKeys(parts)::write)) {
            each.accept(sink);
        }
    }
}
