package io.lodekey.desktop.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.paint.Color;

/// The colours of the theme that is shown, by token: for canvases and TilesFX, which style sheets do not reach. It
/// reads
/// the very files the style sheets are made of. Ask again on every change of [#mode()]:
/// `palette.mode().subscribe(this::draw)` (and unsubscribe in `deactivate`).
public final class Palette {
    private static final Pattern TOKEN = Pattern.compile("(-(?:color|lk)-[\\w-]+)\\s*:\\s*([^;]+);");

    private final Map<Mode, Map<String, String>> tokens = new HashMap<>();
    private final Map<String, Color> resolved = new HashMap<>();
    private final ReadOnlyObjectWrapper<Mode> mode;

    public Palette(Mode first) {
        for (Mode each : Mode.values()) {
            tokens.put(each, read(each));
        }
        mode = new ReadOnlyObjectWrapper<>(first);
    }

    public ReadOnlyObjectProperty<Mode> mode() {
        return mode.getReadOnlyProperty();
    }

    /// The colour of a token in the theme that is shown.
    ///
    /// @param token such as `-color-accent-fg` or `-lk-role-cache`
    /// @throws IllegalArgumentException if the theme has no such token
    public Color color(String token) {
        return resolved.computeIfAbsent(token, t -> resolve(t, mode.get()));
    }

    /// The colour in a theme that need not be the one shown.
    public Color color(String token, Mode in) {
        return resolve(token, in);
    }

    void show(Mode next) {
        resolved.clear();
        mode.set(next);
    }

    private Color resolve(String token, Mode in) {
        String value = tokens.getOrDefault(in, Map.of()).get(token);
        if (value == null) {
            throw new IllegalArgumentException("No colour is called " + token);
        }
        return value.startsWith("-") ? resolve(value, in) : Color.web(value);
    }

    private static Map<String, String> read(Mode mode) {
        Map<String, String> found = new HashMap<>();
        for (String sheet : List.of(mode.themeSheet(), mode.paletteSheet())) {
            Matcher token = TOKEN.matcher(Resources.text(sheet));
            while (token.find()) {
                found.putIfAbsent(token.group(1), token.group(2).strip());
            }
        }
        return found;
    }
}
