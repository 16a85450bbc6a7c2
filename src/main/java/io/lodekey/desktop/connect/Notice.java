package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Tone;

/// A sentence above the profiles.
///
/// @param again whether it can be tried again
record Notice(Tone tone, String sentence, boolean again) {
    static Notice warning(String sentence) {
        return new Notice(Tone.WARNING, sentence, false);
    }
}
