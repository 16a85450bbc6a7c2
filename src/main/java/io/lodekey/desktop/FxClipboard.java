package io.lodekey.desktop;

import io.lodekey.desktop.kit.Clipboard;
import java.util.Map;
import javafx.scene.input.DataFormat;

/// The system's clipboard.
final class FxClipboard implements Clipboard {
    @Override
    public void copy(String text) {
        javafx.scene.input.Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
