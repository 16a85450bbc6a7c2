package io.lodekey.change;

import java.util.List;

/// A window of the journal: rows that were about to be sent together.
///
/// @param id in the journal
/// @param keys its rows that are to be changed, in order
record Span(long id, Act act, List<PlannedKey> keys) {
    Span {
        keys = List.copyOf(keys);
    }
}
