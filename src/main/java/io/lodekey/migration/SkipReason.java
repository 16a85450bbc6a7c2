package io.lodekey.migration;

import java.util.Locale;

/// Why a key with a rule stays where it is. Such keys are kept on purpose: they are no conflict and no
/// failure.
public enum SkipReason {
    /// Old and new name are a lock's: it exists while it is held, and its holder knows it by the old name
    /// only.
    LOCK_HELD("a lock that is held under its old name"),
    /// The new name would be read as another family's than the rule means.
    INVALID_NAME("the new name would be another family's"),
    /// The new name fits no family.
    TARGET_UNKNOWN("the new name fits no family"),
    /// It will be gone before the run is over.
    EXPIRING("it expires within the run"),
    /// The rule, or the family of the new name, is for values of another type.
    TYPE_MISMATCH("the value is of another type than the rule or the new family asks for");

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String why;

    SkipReason(String why) {
        this.why = why;
    }

    /// The word in JSON: `lock-held`.
    public String word() {
        return word;
    }

    /// Why, as part of a sentence.
    public String why() {
        return why;
    }
}
