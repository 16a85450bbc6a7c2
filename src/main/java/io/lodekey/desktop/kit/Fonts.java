package io.lodekey.desktop.kit;

import java.util.List;
import javafx.scene.text.Font;

/// The bundled typefaces. CSS cannot reach a weight of a bundled family in JavaFX, so each is named as a family:
/// `Inter`, `Inter Medium`, `Inter Semi Bold`, `JetBrains Mono`.
final class Fonts {
    private static final List<String> FILES =
            List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "JetBrainsMono-Regular.ttf");

    private Fonts() {}

    static void load() {
        for (String file : FILES) {
            String url = Resources.url("/io/lodekey/desktop/kit/fonts/" + file).toExternalForm();
            if (Font.loadFont(url, 13) == null) {
                throw new IllegalStateException("Not a usable font: " + file);
            }
        }
    }
}
