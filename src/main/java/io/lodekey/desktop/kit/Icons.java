package io.lodekey.desktop.kit;

import org.kordamp.ikonli.javafx.FontIcon;

/// Feather icons by code, such as `fth-key`. Size and colour come from the style sheet: 16 px, 14 in buttons and rows.
public final class Icons {
    private Icons() {}

    /// The icon with that code.
    ///
    /// @throws UnsupportedOperationException if there is no such icon
    public static FontIcon of(String code) {
        FontIcon icon = new FontIcon(code);
        icon.getStyleClass().add("lk-icon");
        return icon;
    }

    /// An icon of a state, coloured as `-color-<tone>-fg`.
    public static FontIcon of(String code, Tone tone) {
        FontIcon icon = of(code);
        icon.getStyleClass().add(tone.styleClass());
        return icon;
    }
}
