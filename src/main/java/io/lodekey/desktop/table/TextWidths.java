package io.lodekey.desktop.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// How wide words are in one font, remembered: a tree map asks for the same few dozen at every layout.
final class TextWidths {
    private static final int MOST_REMEMBERED = 2_000;

    private final Map<String, Double> widths = new HashMap<>();
    private final Text ruler = new Text();
    private @Nullable Font font;

    double of(String text, Font in) {
        if (!in.equals(font) || widths.size() > MOST_REMEMBERED) {
            widths.clear();
            font = in;
            ruler.setFont(in);
        }
        return widths.computeIfAbsent(text, t -> {
            ruler.setText(t);
            return ruler.getLayoutBounds().getWidth();
        });
    }

    /// Breaks a name between words into as few lines as it needs; empty if it needs more than `most` lines or a word
    /// is wider than `room`.
    Optional<List<String>> lines(String name, Font in, double room, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : name.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (of(longer, in) <= room) {
                line = longer;
                continue;
            }
            if (line.isEmpty() || of(word, in) > room) {
                return Optional.empty();
            }
            lines.add(line);
            line = word;
        }
        lines.add(line);
        return lines.size() <= most ? Optional.of(lines) : Optional.empty();
    }
}
