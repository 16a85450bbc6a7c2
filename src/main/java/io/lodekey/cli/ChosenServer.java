package io.lodekey.cli;

import io.lodekey.redis.ServerTarget;
import io.lodekey.settings.Profile;

/// The server a command works on.
///
/// @param profile the named one, the one of the environment, or one made of an address
/// @param target how to connect it, with passwords
public record ChosenServer(Profile profile, ServerTarget target) {}
