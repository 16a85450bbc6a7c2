package io.lodekey.cli;

import java.io.Serial;

/// What was asked is not done, on purpose, and nothing was written to a server. Ends with [ExitCode#REFUSED].
final class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /// @param sentences for the person
    Refused(String sentences) {
        super(sentences);
    }
}
