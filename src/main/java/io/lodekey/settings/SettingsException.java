package io.lodekey.settings;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Settings could not be written, or must not be. The message is one sentence for a person, with the file's path.
public final class SettingsException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    SettingsException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
