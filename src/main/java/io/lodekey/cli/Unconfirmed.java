package io.lodekey.cli;

import java.io.Serial;

/// A command that changes something was not confirmed, or not for this server. Ends with [ExitCode#REFUSED].
final class Unconfirmed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /// @param sentence what was not done, and what confirms it
    Unconfirmed(String sentence) {
        super(sentence);
    }
}
