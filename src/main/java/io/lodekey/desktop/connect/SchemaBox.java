package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// The default key schema, the file that was chosen, or choosing one.
final class SchemaBox extends ComboBox<SchemaBox.Choice> {
    private final ObjectProperty<Optional<Path>> schema;
    private final Texts texts;

    SchemaBox(ObjectProperty<Optional<Path>> schema, Texts texts, Runnable choose) {
        this.schema = schema;
        this.texts = texts;
        setConverter(new Words());
        schema.subscribe(this::offer);
        setOnAction(chosen -> {
            switch (getValue()) {
                case Choice.Default d -> schema.set(Optional.empty());
                case Choice.File f -> schema.set(Optional.of(f.path()));
                case Choice.Ask a -> {
                    offer(schema.get());
                    choose.run();
                }
                case null -> {}
            }
        });
    }

    private void offer(Optional<Path> file) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice.Default());
        file.ifPresent(path -> choices.add(new Choice.File(path)));
        choices.add(new Choice.Ask());
        if (!choices.equals(getItems())) {
            getItems().setAll(choices);
        }
        Choice wanted = file.<Choice>map(Choice.File::new).orElseGet(Choice.Default::new);
        if (!wanted.equals(getValue())) {
            setValue(wanted);
        }
    }

    /// What can be chosen.
    sealed interface Choice {
        record Default() implements Choice {}

        record File(Path path) implements Choice {}

        record Ask() implements Choice {}
    }

    private final class Words extends StringConverter<Choice> {
        @Override
        public String toString(Choice choice) {
            return switch (choice) {
                case Choice.Default d -> texts.get("form.schema.default");
                case Choice.File f -> String.valueOf(f.path().getFileName());
                case Choice.Ask a -> texts.get("form.schema.choose");
                case null -> "";
            };
        }

        @Override
        public Choice fromString(String text) {
            return schema.get().<Choice>map(Choice.File::new).orElseGet(Choice.Default::new);
        }
    }
}
