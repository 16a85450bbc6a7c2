package io.lodekey.cli;

import java.io.Serial;

/// There is a screen by all signs, and the desktop still cannot be shown on it. The message is one sentence.
public final class ScreenFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ScreenFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
