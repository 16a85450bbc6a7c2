package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The profiles, and the button for a new one. Nodes are kept when profiles change, so that a press survives what it
/// causes.
final class ProfileList extends VBox {
    private static final double BAR = 12;

    private final ConnectModel model;
    private final ConnectController controller;
    private final Texts texts;
    private final ToggleGroup group = new ToggleGroup();
    private final VBox cards = new VBox();
    private final ScrollPane scroll;
    private final List<ProfileButton> buttons = new ArrayList<>();

    ProfileList(ConnectModel model, Texts texts, ConnectController controller) {
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        getStyleClass().add("lk-profiles");
        Label title = new Label(texts.get("profiles"));
        title.getStyleClass().add("lk-panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button create = new Button(texts.get("profiles.new"), Icons.of("fth-plus"));
        create.getStyleClass().add("lk-small");
        create.setOnAction(pressed -> controller.create());
        HBox head = new HBox(title, gap, create);
        head.getStyleClass().add("lk-profiles-head");
        cards.getStyleClass().add("lk-profiles-cards");
        scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        VBox.setMargin(scroll, new Insets(0, -BAR, 0, 0)); // its bar stands between list and form
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("lk-profiles-scroll");
        getChildren().addAll(head, scroll);
        model.cards().addListener((ListChangeListener<ProfileCard>) change -> show());
        model.selected().subscribe(this::choose);
        group.selectedToggleProperty().subscribe(this::chosen); // by mouse, or by the arrow keys, which fire no action
        show();
    }

    private void show() {
        List<ProfileCard> all = model.cards();
        while (buttons.size() > all.size()) {
            group.getToggles().remove(buttons.removeLast());
        }
        while (buttons.size() < all.size()) {
            ProfileButton button = new ProfileButton(texts);
            button.setToggleGroup(group);
            buttons.add(button);
        }
        for (int i = 0; i < all.size(); i++) {
            buttons.get(i).show(all.get(i));
        }
        if (cards.getChildren().size() != buttons.size()) {
            cards.getChildren().setAll(buttons);
        }
        scroll.setVisible(!all.isEmpty());
        scroll.setManaged(!all.isEmpty());
        choose(model.selected().get());
    }

    private void chosen(@Nullable Toggle toggle) {
        if (toggle instanceof ProfileButton button
                && model.selected().get().filter(button.profile()::equals).isEmpty()) {
            controller.select(button.profile());
        }
    }

    private void choose(Optional<String> name) {
        buttons.forEach(b -> b.setSelected(name.filter(b.profile()::equals).isPresent()));
    }
}
