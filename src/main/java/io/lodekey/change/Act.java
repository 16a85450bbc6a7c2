package io.lodekey.change;

/// The kinds of [PlannedChange], in the order in which a run does them: what goes makes room for what takes its name.
enum Act {
    DELETE,
    RENAME,
    RESTORE,
    EXPIRE;

    private static final Act[] ALL = values();

    static Act of(PlannedChange change) {
        return switch (change) {
            case PlannedChange.Delete _ -> DELETE;
            case PlannedChange.Rename _ -> RENAME;
            case PlannedChange.Restore _ -> RESTORE;
            case PlannedChange.Expire _ -> EXPIRE;
        };
    }

    static Act at(int ordinal) {
        return ALL[ordinal];
    }
}
