package io.lodekey.monitor.endpoint;

import java.io.Serial;

/// The endpoint cannot be served. The message is one sentence, which names the port and what to do.
public final class EndpointFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    EndpointFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
