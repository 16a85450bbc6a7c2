package io.lodekey.desktop.command;

import io.lodekey.desktop.kit.Command;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// A command that fits what was typed.
///
/// @param score the higher the better; 0 where nothing was typed
/// @param marks the characters of its text that fit
record Match(Command command, double score, BitSet marks) {
    /// A piece of the text that is marked as a whole or not at all.
    record Piece(String text, boolean marked) {}

    static Match unasked(Command command) {
        return new Match(command, 0, new BitSet());
    }

    /// The text cut where marks begin and end.
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        String text = command.text();
        int from = 0;
        while (from < text.length()) {
            boolean marked = marks.get(from);
            int next = marked ? marks.nextClearBit(from) : marks.nextSetBit(from);
            int to = next < 0 ? text.length() : Math.min(next, text.length());
            pieces.add(new Piece(text.substring(from, to), marked));
            from = to;
        }
        return pieces;
    }
}
