package io.lodekey.demo;

import java.nio.file.Path;
import java.util.OptionalInt;

/// What a sample server is to be.
///
/// @param keys how many keys it holds when it starts, [#FEWEST] to [#MOST]; fewer can't cover every
///     family, legacy rule and fault
/// @param port the loopback port, 1 to 65535; empty takes a free one
/// @param still no sample pipeline: nothing changes but what expires
/// @param seed names and values follow from it (and from `keys`) alone
/// @param folder where sample servers keep their files, one sub-folder a running server; made when it
///     isn't there. It must allow programs to run.
public record SampleOptions(int keys, OptionalInt port, boolean still, long seed, Path folder) {
    public static final int DEFAULT_KEYS = 20_000;
    public static final int FEWEST = 1_000;
    public static final int MOST = 10_000_000;
    public static final long DEFAULT_SEED = 20_261_102;

    /// @throws IllegalArgumentException one sentence that names the value and its range
    public SampleOptions {
        if (keys < FEWEST || keys > MOST) {
            throw new IllegalArgumentException(
                    "The sample can hold from " + FEWEST + " to " + MOST + " keys, not " + keys + ".");
        }
        if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > 65_535)) {
            throw new IllegalArgumentException("A port is a number from 1 to 65535, not " + port.getAsInt() + ".");
        }
    }

    public static SampleOptions defaults(Path folder) {
        return new SampleOptions(DEFAULT_KEYS, OptionalInt.empty(), false, DEFAULT_SEED, folder);
    }

    public SampleOptions withKeys(int count) {
        return new SampleOptions(count, port, still, seed, folder);
    }

    public SampleOptions withPort(int number) {
        return new SampleOptions(keys, OptionalInt.of(number), still, seed, folder);
    }

    public SampleOptions withoutPipeline() {
        return new SampleOptions(keys, port, true, seed, folder);
    }

    public SampleOptions withSeed(long number) {
        return new SampleOptions(keys, port, still, number, folder);
    }
}
