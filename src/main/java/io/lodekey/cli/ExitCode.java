package io.lodekey.cli;

/// Exit codes, the same for every command.
final class ExitCode {
    /// All that was promised was done.
    static final int DONE = 0;
    /// Done in part: some of it could not be seen.
    static final int PART = 1;
    /// Could not connect or log in, or failed.
    static final int FAILED = 2;
    /// Refused: read-only, or logged in but not permitted.
    static final int REFUSED = 3;
    /// Bad arguments, address, schema, profile or variable.
    static final int BAD_ARGUMENTS = 64;
    /// Interrupted.
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
