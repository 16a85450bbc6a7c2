package io.lodekey.change;

/// In what way the world is not what it was when the plan was made.
///
/// @param sentence what was planned and what was found
public record Drift(Kind kind, String sentence) {
    /// What has drifted.
    public enum Kind {
        /// Another schema is in force.
        SCHEMA,
        /// This is another server, or another database.
        SERVER,
        /// More than one in a hundred of the keys looked at are gone or of another type.
        KEYS
    }
}
