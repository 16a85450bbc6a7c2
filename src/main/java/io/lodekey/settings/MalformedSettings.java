package io.lodekey.settings;

import java.io.Serial;

/// A settings file is JSON of a known version and still says something that cannot be.
final class MalformedSettings extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String reason;

    /// @param reason for brackets in a sentence, without any value of the file
    MalformedSettings(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
