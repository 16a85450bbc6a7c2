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
    private final Map<KeysTab, ToggleButton> buttons = new EnumMap<>(KeysTab.class);
    private final Map<KeysTab, Chip> badges = new EnumMap<>(KeysTab.class);

    TabStrip(KeysModel model, Texts texts) {
        this.model = model;
        getStyleClass().add("keys-tabs");
        setAccessibleRole(AccessibleRole.TAB_PANE);
        setMinWidth(0);
        for (KeysTab tab : KeysTab.values()) {
            Chip badge = new Chip();
            ToggleButton button = new ToggleButton(texts.get("tab." + tab.word()), badge);
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.setAccessibleRole(AccessibleRole.TAB_ITEM);
            button.getStyleClass().setAll("keys-tab");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(pressed -> {
                button.setSelected(true);
                model.tab.set(tab);
            });
            button.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
            buttons.put(tab, button);
            badges.put(tab, badge);
            getChildren().add(button);
        }
        model.tab.subscribe(open -> buttons.forEach((tab, button) -> {
            button.setSelected(tab == open);
            button.setFocusTraversable(tab == open);
        }));
        model.badges.subscribe(this::show);
    }

    private void show(Map<KeysTab, String> figures) {
        badges.forEach((tab, badge) -> {
            String figure = figures.get(tab);
            badge.setVisible(figure != null);
            badge.setManaged(figure != null);
            if (figure != null) {
                badge.setText(figure);
                boolean trouble = tab == KeysTab.NOT_CONFORMING && !figure.equals("0");
                badge.tone(trouble ? Tone.DANGER : Tone.NEUTRAL);
            }
        });
    }

    private void onKey(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step == 0) {
            return;
        }
        KeysTab[] all = KeysTab.values();
        int at = java.util.Arrays.asList(all).indexOf(model.tab.get());
        KeysTab next = all[Math.floorMod(at + step, all.length)];
        model.tab.set(next);
        ToggleButton button = buttons.get(next);
        if (button != null) {
            button.requestFocus();
        }
        event.consume();
    }
}
