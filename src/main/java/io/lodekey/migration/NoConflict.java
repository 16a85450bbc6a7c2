package io.lodekey.migration;

import io.lodekey.keyspace.KeyText;
import java.io.Serial;

/// A key was to be kept that is in no conflict of the plan. The message is a sentence for a person.
public final class NoConflict extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    NoConflict(byte[] key, String why) {
        super("The key " + KeyText.print(key) + " cannot be kept: " + why + ". The plan is as it was.");
    }
}
