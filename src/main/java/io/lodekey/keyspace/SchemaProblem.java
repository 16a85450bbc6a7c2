package io.lodekey.keyspace;

import java.io.Serializable;

/// One thing that is wrong with a schema.
///
/// @param line line of the file, from 1; 0 when it stands in no line of it (a variable of the environment)
/// @param family id of the family, or old template of the rule; empty when it concerns neither
/// @param message what is wrong, in a sentence without line and family
public record SchemaProblem(int line, String family, String message) implements Serializable {
    /// Line, family and message on one line.
    public String text() {
        String where = line == 0 ? "" : "line " + line + ": ";
        String who = family.isEmpty() ? "" : family + ": ";
        return where + who + message;
    }
}
