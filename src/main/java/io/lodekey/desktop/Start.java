package io.lodekey.desktop;

import io.lodekey.redis.ServerTarget;
import io.lodekey.settings.Profile;

/// What a desktop connects when it opens.
public sealed interface Start {
    /// A server, with its passwords.
    record Server(Profile profile, ServerTarget target) implements Start {}

    /// The sample server, which is started first.
    record Sample() implements Start {}
}
