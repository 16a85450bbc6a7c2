package io.lodekey.change;

/// The kinds of [PlannedChange], in the order in which a run does them: what goes makes room for what takes its name.
enum Act {
    DELETE(0),
    RENAME(1),
    RESTORE(2),
    EXPIRE(3);

    private final int code;

    Act(int code) {
        this.code = code;
    }

    /// Its number in a plan file, which never changes its meaning.
    int code() {
        return code;
    }

    static Act of(PlannedChange change) {
        return switch (change) {
            case PlannedChange.Delete _ -> DELETE;
            case PlannedChange.Rename _ -> RENAME;
            case PlannedChange.Restore _ -> RESTORE;
            case PlannedChange.Expire _ -> EXPIRE;
        };
    }

    static Act at(int code) {
        return switch (code) {
            case 0 -> DELETE;
            case 1 -> RENAME;
            case 2 -> RESTORE;
            default -> EXPIRE;
        };
    }
}
