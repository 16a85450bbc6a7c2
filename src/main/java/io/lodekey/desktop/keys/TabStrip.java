package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Chip;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// The tabs' names with what each holds. Left and right go from one to the next; the open one takes the focus.
final class TabStrip extends HBox {
    private final KeysModel model;
    private final Map<KeysTab, Parts> tabs = new EnumMap<>(KeysTab.class);

    TabStrip(KeysModel model, Texts texts) {
        this.model = model;
        getStyleClass().add("keys-tabs");
        setAccessibleRole(AccessibleRole.TAB_PANE);
        setMinWidth(0);
        for (KeysTab tab : KeysTab.values()) {
            ToggleButton button = new ToggleButton(texts.get("tab." + tab.word()));
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.setAccessibleRole(AccessibleRole.TAB_ITEM);
            button.getStyleClass().setAll("keys-tab");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(pressed -> {
                button.setSelected(true);
                model.tab.set(tab);
            });
            button.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
            tabs.put(tab, new Parts(button, new Chip()));
            getChildren().add(button);
        }
        model.tab.subscribe(open -> tabs.forEach((tab, parts) -> {
            parts.button().setSelected(tab == open);
            parts.button().setFocusTraversable(tab == open);
        }));
        model.badges.subscribe(this::show);
    }

    /// A badge is taken out rather than hidden: a button goes on ignoring a graphic that was not managed at first.
    private void show(Map<KeysTab, String> figures) {
        tabs.forEach((tab, parts) -> {
            String figure = figures.get(tab);
            if (figure == null) {
                parts.button().setGraphic(null);
                return;
            }
            boolean trouble = tab == KeysTab.NOT_CONFORMING && !figure.equals("0");
            parts.badge().setText(figure);
            parts.badge().tone(trouble ? Tone.DANGER : Tone.NEUTRAL);
            parts.button().setGraphic(parts.badge());
        });
    }

    private record Parts(ToggleButton button, Chip badge) {}

    private void onKey(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step == 0) {
            return;
        }
        KeysTab[] all = KeysTab.values();
        int at = java.util.Arrays.asList(all).indexOf(model.tab.get());
        KeysTab next = all[Math.floorMod(at + step, all.length)];
        model.tab.set(next);
        tabs.forEach((tab, parts) -> {
            if (tab == next) {
                parts.button().requestFocus();
            }
        });
        event.consume();
    }
}
