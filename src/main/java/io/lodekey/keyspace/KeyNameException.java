package io.lodekey.keyspace;

import java.io.Serial;

/// A name can't be built from what was given. The message names the template and the variable.
public final class KeyNameException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    KeyNameException(String message) {
        super(message);
    }
}
