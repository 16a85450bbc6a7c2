package io.lodekey.store;

import java.util.List;

/// What a kind of file holds, and how it came to be so.
///
/// @param what the contents in a word or two for messages: `audit`, `plan`
/// @param applicationId SQLite's application id, by which a file of this kind is known; not 0
/// @param steps each brings a file from one version to the next, as statements without a semicolon; the first makes a
///     new one. A file's version is the number of steps it has behind it
public record Layout(String what, int applicationId, List<List<String>> steps) {
    public Layout {
        steps = steps.stream().map(List::copyOf).toList();
        if (applicationId == 0 || steps.isEmpty()) {
            throw new IllegalArgumentException("A layout has an id other than 0 and at least one step");
        }
    }

    /// The version of a file that has all steps behind it.
    int version() {
        return steps.size();
    }
}
