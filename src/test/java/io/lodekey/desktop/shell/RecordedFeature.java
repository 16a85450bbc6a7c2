package io.lodekey.desktop.shell;

import io.lodekey.desktop.kit.Feature;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// A view without nodes, for tests without a toolkit.
final class RecordedFeature implements Feature {
    final List<String> asked = new ArrayList<>();

    @Override
    public Region view() {
        throw new AssertionError("No window shows it");
    }

    @Override
    public void activate() {
        asked.add("activate");
    }

    @Override
    public void deactivate() {
        asked.add("deactivate");
    }

    @Override
    public void close() {
        asked.add("close");
    }
}
