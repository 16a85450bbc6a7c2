package io.lodekey.desktop.command;

import io.lodekey.desktop.kit.Command;
import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Shortcut;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One command: icon, its text with what fits marked, what it is about or why it cannot be run, its key.
final class MatchCell extends ListCell<Match> {
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private static final double BAR = 14;

    private final Label icon = new Label();
    private final HBox text = new HBox();
    private final Label about = new Label();
    private final Label key = new Label();
    private final HBox line;

    MatchCell(ListView<Match> list, Consumer<Match> pressed) {
        // As wide as the list: what is about gives way, and nothing scrolls sideways.
        prefWidthProperty().bind(list.widthProperty().subtract(BAR));
        getStyleClass().add("lk-palette-cell");
        about.getStyleClass().add("lk-palette-about");
        about.setMinWidth(0);
        key.getStyleClass().add("lk-key");
        key.setMinWidth(USE_PREF_SIZE);
        icon.setMinWidth(USE_PREF_SIZE);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        line = new HBox(icon, text, about, gap, key);
        line.getStyleClass().add("lk-palette-row");
        setOnMouseClicked(clicked -> {
            if (!isEmpty()) {
                pressed.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Match match, boolean empty) {
        super.updateItem(match, empty);
        if (empty || match == null) {
            setGraphic(null);
            return;
        }
        Command command = match.command();
        pseudoClassStateChanged(IMPOSSIBLE, !command.possible());
        icon.setGraphic(Icons.of(command.icon()));
        text.getChildren().setAll(match.pieces().stream().map(MatchCell::piece).toList());
        about.setText(command.obstacle().orElse(command.about()));
        String keyText = command.shortcut().map(Shortcut::label).orElse("");
        key.setText(keyText);
        key.setVisible(!keyText.isEmpty());
        setGraphic(line);
        setAccessibleText(String.join(", ", command.text(), about.getText(), keyText));
    }

    private static Label piece(Match.Piece piece) {
        Label label = new Label(piece.text());
        label.getStyleClass().add("lk-palette-text");
        if (piece.marked()) {
            label.getStyleClass().add("lk-palette-mark");
        }
        return label;
    }
}
