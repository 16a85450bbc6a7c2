package io.lodekey.cli;

import io.lodekey.keyspace.KeyText;

/// A name given as an argument, written as names are printed.
final class KeyArgument {
    private KeyArgument() {}

    /// @param what how a refusal calls it, in the middle of a sentence
    static byte[] bytes(String text, String what) {
        try {
            return KeyText.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadArgument("In " + what + " " + e.getMessage() + ".");
        }
    }
}
