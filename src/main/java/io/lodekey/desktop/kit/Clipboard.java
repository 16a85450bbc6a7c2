package io.lodekey.desktop.kit;

/// Where copied text goes.
@FunctionalInterface
public interface Clipboard {
    void copy(String text);
}
