package io.lodekey.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// The preferences in their file, kept as [ProfileStore] keeps profiles.
public final class PreferencesStore {
    private static final int VERSION = 1;

    private final SettingsFile file;

    /// @param file need not exist; its folder is made when preferences are saved
    public PreferencesStore(Path file) {
        this.file = new SettingsFile(file, VERSION, "preferences");
    }

    /// What was in the file.
    ///
    /// @param setAside a sentence for the person when the file could not be used; then these are the defaults
    public record Loaded(Preferences preferences, Optional<String> setAside) {}

    /// Reads the file; none is the defaults. A broken one is moved aside, one of a newer Lodekey left alone; both said.
    public Loaded load() {
        return switch (file.read()) {
            case SettingsFile.Nothing _ -> new Loaded(Preferences.defaults(), Optional.empty());
            case SettingsFile.Unusable(String sentence) -> new Loaded(Preferences.defaults(), Optional.of(sentence));
            case SettingsFile.Document(ObjectNode root) -> preferences(root);
        };
    }

    /// Replaces the file.
    ///
    /// @throws SettingsException when it cannot be written or was written by a newer Lodekey
    public void save(Preferences preferences) throws SettingsException {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("version", VERSION);
        root.put("theme", preferences.theme().word());
        preferences.schema().ifPresent(schema -> root.put("schema", schema.toString()));
        preferences.lastProfile().ifPresent(name -> root.put("lastProfile", name));
        file.write(root);
    }

    private Loaded preferences(ObjectNode root) {
        Optional<ThemeChoice> theme = text(root, "theme").flatMap(ThemeChoice::of);
        if (theme.isEmpty()) {
            return aside("it names no known theme");
        }
        try {
            Optional<Path> schema = text(root, "schema").map(Path::of);
            return new Loaded(new Preferences(theme.get(), schema, text(root, "lastProfile")), Optional.empty());
        } catch (InvalidPathException e) {
            return aside("its schema is not a path");
        }
    }

    private Loaded aside(String reason) {
        return new Loaded(
                Preferences.defaults(), Optional.of(file.setAside(reason).sentence()));
    }

    private static Optional<String> text(ObjectNode root, String field) {
        JsonNode value = root.path(field);
        return value.isTextual() && !value.textValue().isEmpty() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
