package io.lodekey.desktop.command;

import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.text.Figures;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The field, what it finds, and the keys that work there. The focus stays in the field.
final class PaletteView extends StackPane {
    private static final double ROW = 36;
    private static final int MOST_ROWS = 10;

    private final CommandPalette palette;
    private final TextField field = new TextField();
    private final ListView<Match> list = new ListView<>();
    private @Nullable Node before;
    private int first;

    PaletteView(CommandPalette palette, Texts texts) {
        this.palette = palette;
        getStyleClass().add("lk-palette-layer");
        field.getStyleClass().add("lk-palette-field");
        field.setPromptText(texts.get("prompt"));
        field.setAccessibleText(texts.get("accessible"));
        field.textProperty().bindBidirectional(palette.typed());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(Icons.of("fth-search"), field);
        line.getStyleClass().add("lk-palette-line");
        list.getStyleClass().add("lk-palette-list");
        list.setItems(palette.found());
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new MatchCell(list, this::pressed));
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> ROW * Math.min(MOST_ROWS, palette.found().size()), palette.found()));
        list.setMinHeight(USE_PREF_SIZE);
        Label none = new Label(texts.get("none"));
        none.getStyleClass().add("lk-palette-none");
        Label keys = new Label(texts.get("keys"));
        Label count = new Label();
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("count", Figures.count(palette.found().size())), palette.found()));
        HBox gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(keys, gap, count);
        foot.getStyleClass().add("lk-palette-foot");
        for (Node node : new Node[] {list, none}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        none.visibleProperty().bind(Bindings.isEmpty(palette.found()));
        list.visibleProperty().bind(none.visibleProperty().not());
        VBox panel = new VBox(line, list, none, foot);
        panel.getStyleClass().add("lk-palette");
        panel.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(panel, Pos.TOP_CENTER);
        getChildren().add(panel);
        setVisible(false);
        follow();
    }

    private void follow() {
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        setOnMousePressed(pressed -> {
            if (pressed.getTarget() == this) {
                palette.hide();
            }
        });
        palette.chosen().subscribe(at -> choose(at.intValue()));
        palette.found().addListener((ListChangeListener<Match>) change -> first = 0);
        palette.open().subscribe((was, is) -> {
            if (is) {
                before = getScene() == null ? null : getScene().getFocusOwner();
                setVisible(true);
                choose(palette.chosen().get());
                field.requestFocus();
            } else {
                setVisible(false);
                giveFocusBack();
            }
        });
    }

    private void giveFocusBack() {
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        before = null;
    }

    private void choose(int at) {
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(at);
            first = Math.clamp(first, at - MOST_ROWS + 1, at);
            list.scrollTo(Math.max(0, first));
        }
    }

    private void pressed(Match match) {
        palette.chosen().set(palette.found().indexOf(match));
        palette.run();
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> palette.move(-1);
            case DOWN -> palette.move(1);
            case PAGE_UP -> palette.move(-MOST_ROWS);
            case PAGE_DOWN -> palette.move(MOST_ROWS);
            case ENTER -> palette.run();
            case ESCAPE -> palette.hide();
            case TAB -> {} // there is nowhere else to go
            default -> {
                return;
            }
        }
        event.consume();
    }
}
