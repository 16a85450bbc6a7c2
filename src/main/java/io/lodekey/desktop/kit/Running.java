package io.lodekey.desktop.kit;

/// Work that was begun.
public interface Running {
    /// Interrupts the work; nothing of it is delivered any more. Does nothing once it is done.
    void cancel();

    boolean isRunning();
}
