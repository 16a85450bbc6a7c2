package io.lodekey.redis;

/// How much of a server's time a walk or a change takes.
public enum Pace {
    /// As fast as the server answers.
    FULL,
    /// As fast as other clients do not feel it; [GentlePace] says what that means.
    GENTLE
}
