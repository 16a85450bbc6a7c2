package io.lodekey.store;

import java.time.Instant;

/// Something that happened to a recorded change.
///
/// @param word `begun`, `resumed`, `approved`, `completed`, `cut-off`, `forgotten` …
/// @param detail for a person; may be empty
public record AuditEvent(Instant at, String word, String detail) {}
