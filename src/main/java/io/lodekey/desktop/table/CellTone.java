package io.lodekey.desktop.table;

import java.util.Locale;

/// What the colour of a cell's text means; the style sheet says which token that is.
public enum CellTone {
    NORMAL,
    /// second to something else in the row
    MUTED,
    /// zeros and dashes
    SUBTLE,
    WARNING,
    DANGER,
    /// the part a person reads first
    STRONG;

    /// The style class of this tone.
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
