package io.lodekey.keyspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/// Collects what is wrong with a schema, so that reading can go on.
final class Problems {
    private final List<SchemaProblem> found = new ArrayList<>();

    void at(Node node, String owner, String message) {
        at(line(node), owner, message);
    }

    void at(int line, String owner, String message) {
        found.add(new SchemaProblem(line, owner, message));
    }

    /// All problems in the order of the file, those of no line first.
    List<SchemaProblem> all() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(SchemaProblem::line))
                .toList();
    }

    /// The line a node begins on, from 1.
    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
