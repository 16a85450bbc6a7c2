package io.lodekey.cli;

import io.lodekey.keyspace.Schema;
import io.lodekey.keyspace.SchemaException;
import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.keyspace.SchemaParameters;
import io.lodekey.settings.FileTrouble;
import io.lodekey.settings.Folders;
import io.lodekey.settings.PreferencesStore;
import io.lodekey.settings.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Which key schema holds: the file of `--schema`, or that of the profile, or that of the preferences, or the one that
/// comes with Lodekey.
final class SchemaChoice {
    private final GlobalOptions options;
    private final Supplier<Folders> folders;
    private final Consumer<String> messages;

    SchemaChoice(GlobalOptions options, Supplier<Folders> folders, Consumer<String> messages) {
        this.options = options;
        this.folders = folders;
        this.messages = messages;
    }

    Schema load(SchemaParameters parameters, Optional<Profile> profile) throws SchemaException {
        Optional<Path> file =
                options.schema().or(() -> profile.flatMap(Profile::schema)).or(this::preferred);
        if (file.isEmpty()) {
            return SchemaLoader.bundled(parameters);
        }
        try {
            return SchemaLoader.read(file.get(), parameters);
        } catch (IOException e) {
            throw new BadArgument(
                    "The key schema " + file.get() + " cannot be read (" + FileTrouble.sentencePart(e) + ").");
        }
    }

    private Optional<Path> preferred() {
        PreferencesStore.Loaded loaded = new PreferencesStore(folders.get().preferences()).load();
        loaded.setAside().ifPresent(messages);
        return loaded.preferences().schema();
    }
}
