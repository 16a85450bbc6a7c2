package io.lodekey.desktop.shell;

import io.lodekey.desktop.kit.Chip;
import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Mode;
import io.lodekey.desktop.kit.Shortcut;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.settings.Environment;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The first line of the window: which server this is, how the connection stands, whether anything can be written.
final class Header extends HBox {
    /// Pixels; the rest of a longer name is in its profile.
    private static final double LONGEST_NAME = 240;

    private final Texts texts;
    private final Chip environment = Chip.of(Environment.NONE);
    private final Label name = label("lk-server-name");
    private final Label place = label("lk-server-place");
    private final Region dot = new Region();
    private final Label word = label("lk-link-word");
    private final Label detail = label("lk-link-detail");
    private final Chip writes = new Chip();
    private final Button theme = new Button();

    Header(ShellModel model, Texts texts, ShellController shell) {
        this.texts = texts;
        getStyleClass().add("lk-header");
        dot.getStyleClass().add("lk-dot");
        writes.getStyleClass().add("lk-writes");
        theme.getStyleClass().addAll("lk-icon-button", "lk-small");
        theme.setOnAction(pressed -> shell.switchTheme());
        Label product = label("lk-product");
        product.setText(texts.get("product"));
        HBox brand = new HBox(new Logo(), product);
        brand.getStyleClass().add("lk-brand");
        HBox link = new HBox(dot, word, detail);
        link.getStyleClass().add("lk-link");
        Button palette = palette(shell);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(brand, environment, name, place, link, writes, gap, palette, theme);
        for (Node rigid : new Node[] {brand, environment, name, link, writes, palette, theme}) {
            ((Region) rigid).setMinWidth(USE_PREF_SIZE);
        }
        name.setMaxWidth(LONGEST_NAME);
        model.server().subscribe(this::server);
        model.link().subscribe(this::link);
        model.mode().subscribe(this::mode);
    }

    /// Looks like the field that it opens.
    private Button palette(ShellController shell) {
        Label words = label("lk-palette-about");
        words.setText(texts.get("command.field"));
        Label key = label("lk-key");
        key.setText(Shortcut.PALETTE.label());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox line = new HBox(Icons.of("fth-search"), words, between, key);
        line.getStyleClass().add("lk-palette-button-line");
        Button button = new Button(null, line);
        button.getStyleClass().add("lk-palette-button");
        button.setAccessibleText(texts.get("command.palette"));
        button.setOnAction(pressed -> shell.palette().show());
        return button;
    }

    private void server(Optional<ServerLine> line) {
        line.ifPresent(s -> {
            environment.environment(s.environment());
            name.setText(s.name());
            place.setText(s.place());
            place.setTooltip(new Tooltip(s.place()));
            writes.setText(texts.get(s.readOnly() ? "writes.none" : "writes.confirmed"));
            writes.setGraphic(Icons.of(s.readOnly() ? "fth-lock" : "fth-unlock"));
        });
        for (Node node : new Node[] {environment, name, place, writes}) {
            node.setVisible(line.isPresent());
            node.setManaged(line.isPresent());
        }
    }

    private void link(LinkLine link) {
        dot.getStyleClass().setAll("lk-dot", "lk-dot-" + link.kind().name().toLowerCase(Locale.ROOT));
        word.setText(link.word());
        word.getStyleClass()
                .setAll("label", "lk-link-word", "lk-link-" + link.kind().name().toLowerCase(Locale.ROOT));
        detail.setText(link.detail());
        detail.setManaged(!link.detail().isEmpty());
    }

    private void mode(Mode mode) {
        theme.setGraphic(Icons.of(mode == Mode.DARK ? "fth-moon" : "fth-sun"));
        String text = texts.get(mode == Mode.DARK ? "theme.light" : "theme.dark");
        theme.setTooltip(new Tooltip(text));
        theme.setAccessibleText(text);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}
