package io.lodekey.desktop.command;

import io.lodekey.desktop.kit.Command;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds commands by what a person types: every word typed must be found, in the text or, worth less, in what the
/// command is about.
final class Fuzzy {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final double WORD_START = 100;
    private static final double INSIDE = 60;
    private static final double JUMPING = 40;
    private static final double JUMP = 5;
    private static final double ABOUT = 0.4;
    /// Of equal fits the one that comes earlier in a shorter text.
    private static final double PLACE = 0.2;

    private record Found(double score, BitSet marks) {}

    private Fuzzy() {}

    /// @return empty if it does not fit; the score 0 and no marks if nothing was typed
    static Optional<Match> match(String typed, Command command) {
        BitSet marks = new BitSet();
        double score = 0;
        List<String> words = SPACES.splitAsStream(typed.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        for (String word : words) {
            Optional<Found> inText = find(word, command.text());
            Optional<Found> inAbout = find(word, command.about());
            if (inText.isEmpty() && inAbout.isEmpty()) {
                return Optional.empty();
            }
            double about = inAbout.map(Found::score).orElse(0.0) * ABOUT;
            double text = inText.map(Found::score).orElse(0.0);
            inText.ifPresent(found -> marks.or(found.marks()));
            score += Math.max(text, about);
        }
        double length = score == 0 ? 0 : command.text().length() * PLACE;
        return Optional.of(new Match(command, score - length, marks));
    }

    private static Optional<Found> find(String word, String text) {
        Found best = null;
        for (int i = indexOf(word, text, 0); i >= 0; i = indexOf(word, text, i + 1)) {
            double score = (starts(text, i) ? WORD_START : INSIDE) - i * PLACE;
            if (best == null || score > best.score()) {
                BitSet marks = new BitSet();
                marks.set(i, i + word.length());
                best = new Found(score, marks);
            }
        }
        return best == null ? jumping(word, text) : Optional.of(best);
    }

    private static Optional<Found> jumping(String word, String text) {
        for (int i = 0; i < text.length(); i++) {
            BitSet marks = new BitSet();
            if (starts(text, i) && same(text.charAt(i), word.charAt(0)) && follow(word, 1, text, i, marks)) {
                marks.set(i);
                int jumps = 0;
                for (int at = marks.nextSetBit(0); at >= 0; at = marks.nextSetBit(marks.nextClearBit(at))) {
                    jumps++;
                }
                return Optional.of(new Found(Math.max(1, JUMPING - JUMP * jumps - i * PLACE), marks));
            }
        }
        return Optional.empty();
    }

    /// Whether the rest of the word goes on right after `at`, or at the beginning of some later word.
    private static boolean follow(String word, int next, String text, int at, BitSet marks) {
        if (next == word.length()) {
            return true;
        }
        for (int i = at + 1; i < text.length(); i++) {
            boolean reachable = i == at + 1 || starts(text, i);
            if (reachable && same(text.charAt(i), word.charAt(next)) && follow(word, next + 1, text, i, marks)) {
                marks.set(i);
                return true;
            }
        }
        return false;
    }

    private static boolean starts(String text, int i) {
        return i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
    }

    private static int indexOf(String word, String text, int from) {
        for (int i = from; i <= text.length() - word.length(); i++) {
            if (text.regionMatches(true, i, word, 0, word.length())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
