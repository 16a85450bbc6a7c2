package io.lodekey.keyspace;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/// A schema can't be used. Carries everything that is wrong with it, in the order of the file; the message says it all,
/// one problem a line.
public final class SchemaException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final List<SchemaProblem> problems;

    SchemaException(String sourceName, List<SchemaProblem> problems) {
        super(problems.stream()
                .map(problem -> sourceName + ": " + problem.text())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /// All problems, at least one.
    public List<SchemaProblem> problems() {
        return problems;
    }
}
