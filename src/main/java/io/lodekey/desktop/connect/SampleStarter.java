package io.lodekey.desktop.connect;

import io.lodekey.redis.Progress;
import io.lodekey.settings.Profile;

/// Starts the sample server, once. Blocks until its data is in.
@FunctionalInterface
public interface SampleStarter {
    /// @return how to connect it; the same again while it runs
    Profile start(Progress progress) throws Exception;
}
