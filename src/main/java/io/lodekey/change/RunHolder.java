package io.lodekey.change;

import io.lodekey.store.ProcessMark;
import java.time.Instant;

/// Who holds the lock that lets one run at a time change keys.
///
/// @param change the id of what runs
/// @param since when it took the lock
public record RunHolder(String change, ProcessMark process, Instant since) {}
