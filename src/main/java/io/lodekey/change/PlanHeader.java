package io.lodekey.change;

import java.time.Instant;

/// What a plan as a whole is.
///
/// @param change the id, for ever; see [io.lodekey.store.AuditLog#freshId()]
/// @param kind in a word: `migration`, `invalidation`, `restore`
/// @param schemaDigest SHA-256 of the schema it was made with, in hexadecimal; empty where none matters
/// @param runId of the server process when it was planned; shown, never compared
/// @param lodekeyVersion that planned it
public record PlanHeader(
        String change,
        String kind,
        String schemaDigest,
        ServerIdentity server,
        String runId,
        Instant created,
        String lodekeyVersion) {}
