package io.lodekey.cli;

import java.io.Serial;

/// What was asked cannot be: arguments, an address, a schema, a profile or a variable. Ends with
/// [ExitCode#BAD_ARGUMENTS].
public final class BadArgument extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /// @param sentence for the person, without any secret
    public BadArgument(String sentence) {
        super(sentence);
    }
}
