package io.lodekey.desktop.shell;

import io.lodekey.desktop.kit.Banner;
import io.lodekey.desktop.kit.Chip;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.settings.Environment;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The frame in the environment's colour, and what it holds.
final class ShellView extends BorderPane {
    /// Below this width of the window the rail shows icons only.
    static final double COMPACT_BELOW = 1100;

    private final StackPane content = new StackPane();
    private final Region palette;

    ShellView(ShellModel model, Texts texts, ShellController shell) {
        getStyleClass().add("lk-window");
        content.getStyleClass().add("lk-content");
        content.setMinSize(0, 0);
        Rail rail = new Rail(model, texts, shell::go);
        setTop(new Header(model, texts, shell)); // set in reading order, for the Tab key follows it
        setLeft(rail);
        VBox body = new VBox(content);
        VBox.setVgrow(content, Priority.ALWAYS);
        body.setMinSize(0, 0);
        setCenter(body);
        setBottom(new StatusBar(model));
        new ViewMenu(shell::ofView).over(content);
        palette = shell.palette().view();
        palette.setManaged(false);
        getChildren().add(palette);
        widthProperty().subscribe(width -> rail.compact(width.doubleValue() < COMPACT_BELOW));
        model.warning().subscribe(warning -> {
            body.getChildren().setAll(content);
            warning.ifPresent(sentence -> body.getChildren().addFirst(banner(model, sentence)));
        });
        model.server().subscribe(server -> {
            getStyleClass()
                    .removeAll(Arrays.stream(Environment.values())
                            .map(Chip::styleClass)
                            .toList());
            getStyleClass()
                    .add(Chip.styleClass(server.map(ServerLine::environment).orElse(Environment.NONE)));
        });
    }

    /// The palette lies over all of it.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        palette.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    void show(Region view) {
        content.getChildren().setAll(view);
    }

    private static Banner banner(ShellModel model, String sentence) {
        return new Banner(
                Tone.WARNING, sentence, Optional.empty(), () -> model.warning().set(Optional.empty()));
    }
}
