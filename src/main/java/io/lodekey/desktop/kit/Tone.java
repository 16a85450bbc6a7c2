package io.lodekey.desktop.kit;

import java.util.Locale;

/// What a colour means, as VISUAL has it. Never shown by colour alone: an icon or a word stands beside it.
public enum Tone {
    NEUTRAL,
    ACCENT,
    SUCCESS,
    WARNING,
    DANGER;

    public String styleClass() {
        return "lk-" + name().toLowerCase(Locale.ROOT);
    }
}
