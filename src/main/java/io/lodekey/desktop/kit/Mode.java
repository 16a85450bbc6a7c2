package io.lodekey.desktop.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// The two looks of the desktop.
public enum Mode {
    LIGHT,
    DARK;

    /// The library's style sheet, which brings the `-color-…` tokens.
    String themeSheet() {
        return this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet();
    }

    /// Our own tokens, `-lk-…`.
    String paletteSheet() {
        return this == LIGHT ? "/io/lodekey/desktop/kit/palette-light.css" : "/io/lodekey/desktop/kit/palette-dark.css";
    }

    /// The word in file names.
    public String word() {
        return this == LIGHT ? "light" : "dark";
    }

    /// The one it is not.
    public Mode other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
