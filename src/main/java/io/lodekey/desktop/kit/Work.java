package io.lodekey.desktop.kit;

import java.util.function.Consumer;

/// Something that blocks and so does not run on the JavaFX thread. It ends soon after its thread is interrupted.
///
/// @param <P> what it says while it runs
/// @param <T> what it yields
@FunctionalInterface
public interface Work<P, T> {
    /// @param progress may be called as often as one likes, from any thread
    T run(Consumer<? super P> progress) throws Exception;
}
