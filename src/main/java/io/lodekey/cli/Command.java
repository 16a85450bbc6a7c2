package io.lodekey.cli;

import picocli.CommandLine.Model.CommandSpec;

/// One command: what it is called and takes, and what it does.
interface Command {
    /// The declaration, made once.
    CommandSpec spec();

    /// Runs with what was parsed into [#spec()].
    ///
    /// @return an exit code
    /// @throws Exception which [Failures] puts into words
    int run(Call call) throws Exception;
}
