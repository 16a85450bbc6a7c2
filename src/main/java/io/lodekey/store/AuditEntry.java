package io.lodekey.store;

import java.time.Instant;
import java.util.Optional;

/// One change or act as it stands in the audit.
///
/// @param start what was known before the first write; after a resume, with the process that resumed it
/// @param begun when it was first begun
/// @param ended when it last came to an end; empty while it runs
/// @param outcome a sentence part such as `2,912 moved, 2 skipped`; empty while it runs
public record AuditEntry(AuditStart start, Instant begun, Optional<Instant> ended, AuditState state, String outcome) {}
