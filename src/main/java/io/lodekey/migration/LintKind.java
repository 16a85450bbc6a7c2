package io.lodekey.migration;

import java.util.Locale;

/// What a plan may warn of.
public enum LintKind {
    COLLISION(
            Weight.DECIDE,
            "old keys want a new name that another old key wants too",
            "None of them is moved. Keep one of each with migrate resolve, or leave them."),
    OCCUPIED_OTHER(
            Weight.DECIDE,
            "old keys want a new name that holds another value",
            "They are not moved and nothing is overwritten. Keep one of each with migrate resolve, or leave them."),
    OCCUPIED_SAME(
            Weight.DECIDE,
            "old keys want a new name that holds the same value already",
            "They are not moved. Keeping the new one loses nothing but the old name."),
    OCCUPIED_UNCOMPARED(
            Weight.DECIDE,
            "old keys want a new name that is taken, by a value too large or too many to compare while planning",
            "They are not moved and nothing is overwritten. Look at both with migrate conflicts."),
    LOCK(Weight.NOTE, "old keys are locks", "They are never moved: wait until their holders are gone."),
    TARGET_UNKNOWN(
            Weight.WARN,
            "old keys get a new name that fits no family",
            "They stay. Add the family to the schema if they should move."),
    INVALID_NAME(
            Weight.WARN, "old keys get a new name that is another family's", "They stay. Look at them one by one."),
    TYPE_MISMATCH(
            Weight.WARN,
            "old keys hold a value of a type that the rule or the new family is not for",
            "They stay, since whoever reads the new name would fail on them."),
    EXPIRING(Weight.NOTE, "old keys expire within the run", "They stay and expire where they are."),
    EXPIRY_OFF_CONTRACT(
            Weight.NOTE,
            "keys keep an expiry that their new family does not allow",
            "They move, and their expiry stays what it is to the millisecond."),
    RULE_SHADOWED(Weight.WARN, "names of a rule's shape are something else first", "These names are not moved."),
    OLD_GLOB(
            Weight.WARN,
            "names in new form are matched by what one would search for to find old ones",
            "A script that still searches for the old names will find these too."),
    IN_USE(
            Weight.WARN,
            "old keys were used a moment ago",
            "Whoever uses them by the old name will miss them after the move: deploy the new names first."),
    USE_UNKNOWN(
            Weight.NOTE,
            "it is not known whether the old keys are in use",
            "Neither OBJECT IDLETIME nor OBJECT FREQ could be asked."),
    HEARTBEAT(
            Weight.WARN,
            "old keys are live records, kept alive by whoever writes them",
            "A worker that still runs writes the old name again: restart it with the new names, then watch."),
    TARGET_UNSEEN(
            Weight.WARN,
            "new names could not be looked at",
            "The user's access rules do not cover them, so the move may be refused key by key."),
    READING_TOUCHES(
            Weight.NOTE,
            "reading values for a backup makes keys look recently used",
            "This server has no CLIENT NO-TOUCH (7.2 and later have), so its eviction order is refreshed.");

    /// How much a person must think about it.
    public enum Weight {
        /// Nothing to do.
        NOTE,
        /// Something may go otherwise than hoped.
        WARN,
        /// Keys stay behind until a person decides.
        DECIDE;

        private final String word = name().toLowerCase(Locale.ROOT);

        /// The word in JSON.
        public String word() {
            return word;
        }
    }

    private final Weight weight;
    private final String what;
    private final String advice;
    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    LintKind(Weight weight, String what, String advice) {
        this.weight = weight;
        this.what = what;
        this.advice = advice;
    }

    /// What to say of keys that stay for this reason.
    static LintKind of(SkipReason reason) {
        return switch (reason) {
            case LOCK_HELD -> LOCK;
            case INVALID_NAME -> INVALID_NAME;
            case TARGET_UNKNOWN -> TARGET_UNKNOWN;
            case EXPIRING -> EXPIRING;
            case TYPE_MISMATCH -> TYPE_MISMATCH;
        };
    }

    /// Whether it is about new names that are taken.
    boolean occupied() {
        return this == OCCUPIED_SAME || this == OCCUPIED_OTHER || this == OCCUPIED_UNCOMPARED;
    }

    public Weight weight() {
        return weight;
    }

    /// What was found, to follow a number.
    public String what() {
        return what;
    }

    /// What to do, as whole sentences.
    public String advice() {
        return advice;
    }

    /// The word in JSON.
    public String word() {
        return word;
    }
}
