package io.lodekey.desktop.shell;

import io.lodekey.desktop.kit.Feature;
import javafx.scene.layout.Region;

/// The view before there is one.
final class Nothing implements Feature {
    @Override
    public Region view() {
        return new Region();
    }

    @Override
    public void activate() {}

    @Override
    public void deactivate() {}
}
