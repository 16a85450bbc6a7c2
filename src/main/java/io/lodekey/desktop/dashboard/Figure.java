package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.kit.Tone;
import io.lodekey.text.Figures;

/// One number with its unit and its basis.
///
/// @param unit empty where the value says it
/// @param basis of what, or since when
/// @param tone [Tone#NEUTRAL], or what is wrong with it
record Figure(String value, String unit, String basis, Tone tone) {
    static final Figure UNKNOWN = new Figure(Figures.UNKNOWN, "", "", Tone.NEUTRAL);

    static Figure of(String value, String unit, String basis) {
        return new Figure(value, unit, basis, Tone.NEUTRAL);
    }
}
