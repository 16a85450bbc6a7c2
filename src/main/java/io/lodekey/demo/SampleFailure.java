package io.lodekey.demo;

import org.jspecify.annotations.Nullable;

/// The sample server could not start, or broke. The message is one sentence for a person and says
/// what to do next.
public final class SampleFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SampleFailure(String message) {
        super(message);
    }

    public SampleFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
