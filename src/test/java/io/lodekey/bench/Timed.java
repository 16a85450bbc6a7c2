package io.lodekey.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The wall time of a whole process, from its start to its end.
record Timed(Duration took, int exit) {
    /// Runs a command to its end. Standard output is discarded or goes to a file, as the reference tools print a line a
    /// key and a terminal would be what is measured.
    static Timed run(List<String> command, Map<String, String> environment, Optional<Path> input, Optional<Path> output)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        input.ifPresent(file -> builder.redirectInput(file.toFile()));
        builder.redirectOutput(
                output.map(file -> ProcessBuilder.Redirect.to(file.toFile())).orElse(ProcessBuilder.Redirect.DISCARD));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        var start = System.nanoTime();
        var exit = builder.start().waitFor();
        return new Timed(Duration.ofNanos(System.nanoTime() - start), exit);
    }

    double seconds() {
        return took.toNanos() / 1e9;
    }

    Timed orFail(String what) {
        if (exit != 0) {
            throw new IllegalStateException(what + " ended with exit code " + exit);
        }
        return this;
    }
}
