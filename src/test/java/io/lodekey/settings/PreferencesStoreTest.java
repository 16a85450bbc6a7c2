package io.lodekey.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesStoreTest {
    @TempDir
    Path folder;

    @Test
    void noFileIsTheDefaults() {
        PreferencesStore store = new PreferencesStore(folder.resolve("preferences.json"));

        assertThat(store.load()).isEqualTo(new PreferencesStore.Loaded(Preferences.defaults(), Optional.empty()));
    }

    @Test
    void whatIsSavedIsLoaded() throws SettingsException {
        PreferencesStore store = new PreferencesStore(folder.resolve("preferences.json"));
        Preferences preferences = Preferences.defaults()
                .withTheme(ThemeChoice.DARK)
                .withSchema(Optional.of(Path.of("own.yaml")))
                .withLastProfile(Optional.of("docs-redis"));

        store.save(preferences);

        assertThat(store.load()).isEqualTo(new PreferencesStore.Loaded(preferences, Optional.empty()));
    }

    @Test
    void anUnknownThemeSetsTheFileAside() throws Exception {
        Path file = Files.writeString(folder.resolve("preferences.json"), "{\"version\": 1, \"theme\": \"pink\"}");

        PreferencesStore.Loaded loaded = new PreferencesStore(file).load();

        assertThat(loaded.preferences()).isEqualTo(Preferences.defaults());
        assertThat(loaded.setAside().orElseThrow()).contains("preferences.json.broken-1");
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileOfANewerLodekeyIsNotWrittenOver() throws Exception {
        Path file = Files.writeString(folder.resolve("preferences.json"), "{\"version\": 9}");

        assertThatThrownBy(() -> new PreferencesStore(file).save(Preferences.defaults()))
                .isInstanceOf(SettingsException.class);
        assertThat(file).hasContent("{\"version\": 9}");
    }
}
