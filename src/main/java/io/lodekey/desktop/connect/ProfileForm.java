package io.lodekey.desktop.connect;

import atlantafx.base.controls.ToggleSwitch;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.settings.Environment;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.HorizontalDirection;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The fields of a profile, two to a row.
final class ProfileForm extends GridPane {
    private static final int PASTED = 2;

    private final FormModel form;
    private final Texts texts;
    private final ConnectController controller;
    private final TextField name = new TextField();
    private final PasswordBox password;

    ProfileForm(FormModel form, Texts texts, ConnectController controller) {
        this.form = form;
        this.texts = texts;
        this.controller = controller;
        getStyleClass().add("lk-form");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        getColumnConstraints().addAll(half, half);
        InlineProblems problems = new InlineProblems(form);
        name.textProperty().bindBidirectional(form.name());
        TextField address = address();
        TextField user = mono(form.user(), "form.user.prompt");
        password = new PasswordBox(form.password(), texts);
        Label note = new Label(texts.get("form.password.note"));
        note.getStyleClass().add("lk-caption");
        ComboBox<?> schema = new SchemaBox(form.schema(), texts, controller::chooseSchema);
        FormField nameField = new FormField(texts.get("form.name"), name);
        FormField addressField = new FormField(texts.get("form.address"), address);
        FormField schemaField = new FormField(texts.get("form.schema"), schema);
        problems.watch(Field.NAME, name, nameField);
        problems.watch(Field.ADDRESS, address, addressField);
        problems.watch(Field.SCHEMA, schema, schemaField);
        addRow(0, nameField, new FormField(texts.get("form.environment"), environment()));
        add(addressField, 0, 1, 2, 1);
        addRow(2, new FormField(texts.get("form.user"), user), passwordField(note));
        addRow(3, schemaField, switches());
        for (Node part : List.of(name, address, user, password)) {
            part.focusWithinProperty().subscribe((was, is) -> left(was && !is));
        }
        form.title().subscribe(title -> password.cover());
        form.fixed().subscribe(fixed -> getChildren().forEach(field -> field.setDisable(fixed && !holds(field))));
    }

    /// Puts the caret into the name of a new profile.
    void nameIt() {
        name.requestFocus();
        name.selectAll();
    }

    private boolean holds(Node field) {
        return field instanceof FormField f && f.getChildren().contains(password);
    }

    private FormField passwordField(Label note) {
        return new FormField(texts.get("form.password"), password, note);
    }

    private TextField address() {
        TextField address = mono(form.address(), "form.address.prompt");
        address.textProperty().subscribe((before, after) -> {
            if (after.length() >= before.length() + PASTED && after.contains("@") && address.isFocused()) {
                controller.desk().reader().takeApart();
            }
        });
        address.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                controller.desk().reader().takeApart();
            }
        });
        return address;
    }

    private TextField mono(StringProperty text, String prompt) {
        TextField field = new TextField();
        field.getStyleClass().add("lk-mono");
        field.setPromptText(texts.get(prompt));
        field.textProperty().bindBidirectional(text);
        field.textProperty().subscribe((was, is) -> controller.edited());
        return field;
    }

    private ComboBox<Environment> environment() {
        ComboBox<Environment> box = new ComboBox<>();
        box.getItems().setAll(Environment.PRODUCTION, Environment.STAGING, Environment.DEVELOPMENT, Environment.NONE);
        box.setCellFactory(list -> new EnvironmentCell());
        box.setButtonCell(new EnvironmentCell());
        box.valueProperty().bindBidirectional(form.environment());
        box.setOnAction(chosen -> controller.desk().commit());
        return box;
    }

    private HBox switches() {
        HBox switches = new HBox(
                toggle("form.tls", form.tls(), () -> controller.desk().reader().switched()),
                toggle("form.readonly", form.readOnly(), () -> {}));
        switches.getStyleClass().add("lk-switches");
        return switches;
    }

    private ToggleSwitch toggle(String text, BooleanProperty value, Runnable switched) {
        ToggleSwitch toggle = new ToggleSwitch(texts.get(text));
        toggle.setLabelPosition(HorizontalDirection.RIGHT);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.selectedProperty().bindBidirectional(value);
        toggle.selectedProperty().subscribe((was, is) -> {
            if (toggle.isFocused()) { // by hand, and not because another profile is shown
                switched.run();
                controller.edited();
                controller.desk().commit();
            }
        });
        return toggle;
    }

    private void left(boolean just) {
        if (just) {
            controller.desk().commit();
        }
    }
}
