package io.lodekey.desktop.settings;

import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Names;
import io.lodekey.desktop.kit.Segmented;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.desktop.kit.ViewHeader;
import io.lodekey.desktop.kit.ViewPane;
import io.lodekey.settings.Folders;
import io.lodekey.settings.ThemeChoice;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One panel a subject.
final class SettingsView extends StackPane {
    private final SettingsModel model;
    private final Texts texts;
    private final SettingsController controller;

    SettingsView(SettingsModel model, Texts texts, SettingsController controller, Folders folders) {
        this.model = model;
        this.texts = texts;
        this.controller = controller;
        getStyleClass().add("lk-settings");
        ViewHeader header = new ViewHeader(texts.get("title"));
        header.detail(texts.get("basis"));
        VBox panels = new VBox(
                panel("theme.head", theme(), note("theme.note")),
                panel("schema.head", schema(), note("schema.note"), problems()),
                panel(
                        "files.head",
                        file("files.settings", folders.config()),
                        file("files.data", folders.data()),
                        file("files.log", folders.logs())));
        panels.getStyleClass().add("lk-settings-panels");
        ScrollPane scroll = new ScrollPane(panels);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        getChildren().add(new ViewPane(header, scroll));
    }

    private Node theme() {
        Segmented<ThemeChoice> choice = new Segmented<>(
                List.of(ThemeChoice.SYSTEM, ThemeChoice.LIGHT, ThemeChoice.DARK),
                theme -> texts.get("theme." + theme.word()));
        model.theme().subscribe(choice.value()::set);
        choice.value().subscribe((was, is) -> controller.choose(is));
        return choice;
    }

    private Node schema() {
        Label current = new Label();
        current.getStyleClass().add("lk-mono");
        model.schema().subscribe(file -> {
            current.setText(file.map(Path::toString).orElseGet(() -> texts.get("schema.default")));
            current.setTooltip(file.map(path -> new Tooltip(path.toString())).orElse(null));
        });
        Button choose = new Button(texts.get("schema.choose"), Icons.of("fth-file-text"));
        choose.setOnAction(pressed -> controller.chooseSchema());
        choose.disableProperty().bind(model.checking());
        choose.setMinWidth(USE_PREF_SIZE);
        Button bundled = new Button(texts.get("schema.bundled"));
        bundled.setOnAction(pressed -> controller.useBundledSchema());
        bundled.setMinWidth(USE_PREF_SIZE);
        model.schema().subscribe(file -> {
            bundled.setVisible(file.isPresent());
            bundled.setManaged(file.isPresent());
        });
        return line(current, gap(), bundled, choose);
    }

    private Node problems() {
        VBox box = new VBox();
        box.getStyleClass().add("lk-settings-problems");
        model.problems().addListener((ListChangeListener<String>) change -> {
            box.getChildren().clear();
            if (!model.problems().isEmpty()) {
                Label head = new Label(model.refused().get(), Icons.of("fth-x-octagon", Tone.DANGER));
                head.getStyleClass().add("lk-medium");
                head.setWrapText(true);
                box.getChildren().add(head);
            }
            model.problems().forEach(problem -> {
                Label label = new Label(problem);
                label.setWrapText(true);
                label.getStyleClass().add("lk-secondary");
                box.getChildren().add(label);
            });
            box.setManaged(!model.problems().isEmpty());
        });
        box.setManaged(false);
        return box;
    }

    private Node file(String what, Path folder) {
        Label label = new Label(texts.get(what));
        label.getStyleClass().add("lk-settings-label");
        Button copy = new Button(null, Icons.of("fth-copy"));
        copy.getStyleClass().addAll("lk-icon-button", "lk-small");
        copy.setAccessibleText(texts.get("files.copy", texts.get(what)));
        copy.setTooltip(new Tooltip(texts.get("files.copy", texts.get(what))));
        copy.setOnAction(pressed -> controller.copy(folder.toString()));
        return line(label, Names.mono(folder.toString()), gap(), copy);
    }

    private Label note(String key) {
        Label note = new Label(texts.get(key));
        note.getStyleClass().add("lk-secondary");
        note.setWrapText(true);
        return note;
    }

    private VBox panel(String head, Node... content) {
        Label title = new Label(texts.get(head));
        title.getStyleClass().add("lk-panel-title");
        VBox panel = new VBox(title);
        panel.getChildren().addAll(content);
        panel.getStyleClass().addAll("lk-card", "lk-settings-panel");
        return panel;
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(nodes);
        line.getStyleClass().add("lk-settings-line");
        return line;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
