package io.lodekey.desktop.connect;

import io.lodekey.redis.ServerTarget;
import io.lodekey.settings.Profile;

/// Connects a server and reads the key schema it is held against. Blocks.
@FunctionalInterface
public interface Opener {
    /// @throws Exception whose message is a sentence for a person
    Opened open(Profile profile, ServerTarget target) throws Exception;
}
