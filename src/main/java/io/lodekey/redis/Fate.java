package io.lodekey.redis;

/// What became of a key between SCAN naming it and its own commands.
public enum Fate {
    /// It was there when TYPE asked. If it went right afterwards, what was still learned is given.
    SEEN,
    /// SCAN named it, and the user may not run TYPE; expiry and size are given where these may be asked.
    NAMED,
    /// It expired or was deleted after SCAN named it.
    GONE,
    /// The user's ACL does not let Lodekey look at this key.
    NOT_PERMITTED
}
