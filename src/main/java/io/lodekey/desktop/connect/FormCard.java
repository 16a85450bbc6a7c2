package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Texts;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The chosen profile: its name and what can be done with it, its fields, what a test found, and the way in.
final class FormCard extends VBox {
    private static final double BAR = 12;

    private final ConnectModel model;
    private final Texts texts;
    private final ConnectController controller;
    private final ProfileForm form;

    FormCard(ConnectModel model, Texts texts, ConnectController controller) {
        this.model = model;
        this.texts = texts;
        this.controller = controller;
        getStyleClass().addAll("lk-card", "lk-form-card");
        form = new ProfileForm(model.form(), texts, controller);
        VBox body = new VBox(form, new TestPanel(model, texts, controller));
        body.getStyleClass().add("lk-form-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setMargin(scroll, new Insets(0, -BAR, 0, 0)); // its bar stands in the padding
        body.heightProperty()
                .subscribe((was, is) -> scroll.setVvalue(scroll.getVmax())); // what was found is at its foot
        getChildren().addAll(head(), scroll, foot());
    }

    ProfileForm form() {
        return form;
    }

    private HBox head() {
        Label title = new Label();
        title.getStyleClass().add("lk-panel-title");
        title.textProperty().bind(model.form().title());
        Button duplicate = button("form.duplicate", "fth-copy", controller::duplicate, "flat", "lk-small");
        Button delete = button("form.delete", "fth-trash-2", controller::askToDelete, "flat", "danger", "lk-small");
        Label ask = new Label(texts.get("form.delete.ask"));
        ask.getStyleClass().add("lk-secondary");
        Button yes = button("form.delete.yes", "fth-trash-2", controller::delete, "danger", "lk-small");
        Button no = button("form.delete.no", "", () -> model.deleting().set(false), "lk-small");
        BooleanBinding asking =
                Bindings.createBooleanBinding(() -> model.deleting().get(), model.deleting());
        show(asking, ask, yes, no);
        show(asking.or(model.form().fixed()).not(), delete);
        show(asking.not(), duplicate);
        HBox head = new HBox(title, gap(), ask, duplicate, delete, yes, no);
        head.getStyleClass().add("lk-form-head");
        return head;
    }

    private HBox foot() {
        Label note = new Label();
        note.getStyleClass().add("lk-secondary");
        note.textProperty().bind(model.note());
        note.setWrapText(true);
        Button disconnect = button("action.disconnect", "fth-log-out", controller::disconnect);
        Button test = button("action.test", "fth-zap", controller::test);
        Button connect = button("action.connect", "fth-log-in", controller::connect, "accent");
        BooleanBinding open = Bindings.createBooleanBinding(this::isOpen, model.cards(), model.selected());
        show(open, disconnect);
        show(open.not(), connect);
        test.disableProperty().bind(model.busy());
        connect.disableProperty().bind(model.busy());
        HBox foot = new HBox(note, gap(), disconnect, test, connect);
        foot.getStyleClass().add("lk-form-foot");
        return foot;
    }

    private boolean isOpen() {
        Optional<String> selected = model.selected().get();
        return model.cards().stream()
                .anyMatch(c ->
                        c.open() && selected.filter(c.profile().name()::equals).isPresent());
    }

    private Button button(String text, String icon, Runnable pressed, String... styleClasses) {
        Button button = icon.isEmpty() ? new Button(texts.get(text)) : new Button(texts.get(text), Icons.of(icon));
        button.getStyleClass().addAll(styleClasses);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> pressed.run());
        return button;
    }

    private static void show(BooleanBinding when, Node... nodes) {
        for (Node node : nodes) {
            node.visibleProperty().bind(when);
            node.managedProperty().bind(when);
        }
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
