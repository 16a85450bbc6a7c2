package io.lodekey.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.command.Typed;
import io.lodekey.desktop.kit.FileChoice;
import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.desktop.table.FxThread;
import io.lodekey.settings.Folders;
import io.lodekey.settings.Preferences;
import io.lodekey.settings.ThemeChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class SettingsControllerTest implements FileChoice {
    private final ReadOnlyObjectWrapper<Preferences> preferences = new ReadOnlyObjectWrapper<>(Preferences.defaults());
    private final List<String> copied = new ArrayList<>();
    private Optional<Path> file = Optional.of(Path.of("mine.yaml"));
    private List<String> problems = List.of();
    private final SettingsController controller = new SettingsController(
            new SameThreadBackground(),
            new SettingsPorts(
                    preferences.getReadOnlyProperty(),
                    theme -> preferences.set(preferences.get().withTheme(theme)),
                    schema -> preferences.set(preferences.get().withSchema(schema)),
                    path -> problems,
                    Folders.under(Path.of("lodekey")),
                    this,
                    copied::add));

    @Test
    void aThemeHoldsAtOnce() {
        controller.activate();
        controller.choose(ThemeChoice.DARK);

        assertThat(preferences.get().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(controller.model().theme().get()).isEqualTo(ThemeChoice.DARK);
    }

    @Test
    void everyCommandRunsThroughThePalette() {
        Typed.run(controller::everywhere, "Use the dark theme");
        assertThat(preferences.get().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(Typed.obstacle(controller::everywhere, "Use the dark theme")).contains("Chosen now");
        Typed.run(controller::everywhere, "Use the light theme");
        Typed.run(controller::everywhere, "Follow the theme of the system");
        assertThat(preferences.get().theme()).isEqualTo(ThemeChoice.SYSTEM);

        assertThat(Typed.obstacle(controller::everywhere, "Use the default key schema"))
                .contains("It is in use");
        Typed.run(controller::everywhere, "Choose a key schema…");
        assertThat(preferences.get().schema()).contains(Path.of("mine.yaml"));
        Typed.run(controller::everywhere, "Use the default key schema");
        assertThat(preferences.get().schema()).isEmpty();

        Typed.run(controller::commands, "Copy the path of profiles and preferences");
        Typed.run(controller::commands, "Copy the path of Lodekey’s data");
        Typed.run(controller::commands, "Copy the path of the log");
        assertThat(copied).hasSize(3).allSatisfy(path -> assertThat(path).contains("lodekey"));
    }

    @Test
    void aGoodSchemaIsTakenAndCanBeGivenBack() {
        controller.activate();
        controller.chooseSchema();
        assertThat(preferences.get().schema()).contains(Path.of("mine.yaml"));

        controller.useBundledSchema();
        assertThat(preferences.get().schema()).isEmpty();
    }

    @Test
    void aBrokenSchemaIsRefusedWithAllItsProblems() {
        problems = List.of("line 3: doc_state: unknown role.", "line 9: two templates clash.");
        controller.activate();
        controller.chooseSchema();

        assertThat(preferences.get().schema()).isEmpty();
        assertThat(controller.model().refused().get()).contains("mine.yaml");
        assertThat(controller.model().problems()).hasSize(2);

        problems = List.of();
        controller.chooseSchema();
        assertThat(controller.model().problems()).isEmpty();
    }

    @Test
    void changingOnesMindChangesNothing() {
        file = Optional.empty();
        controller.activate();
        controller.chooseSchema();

        assertThat(preferences.get()).isEqualTo(Preferences.defaults());
    }

    @Test
    void theViewShowsWhatHoldsAndWhatIsWrong() {
        problems = List.of("line 3: doc_state: unknown role.");
        FxThread.run(() -> {
            Region view = controller.view();
            controller.activate();
            FxThread.show(view, 1094, 722).close();

            List<ToggleButton> themes = view.lookupAll(".toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .toList();
            assertThat(themes).extracting(ToggleButton::getText).containsExactly("As the system", "Light", "Dark");
            themes.getLast().fire();
            assertThat(preferences.get().theme()).isEqualTo(ThemeChoice.DARK);

            controller.chooseSchema();
            assertThat(view.lookupAll(".label"))
                    .anyMatch(node ->
                            node instanceof Label label && "line 3: doc_state: unknown role.".equals(label.getText()));
        });
    }

    @Override
    public Optional<Path> toSave(String title, String suggestedName, List<String> extensions) {
        return file;
    }

    @Override
    public Optional<Path> toOpen(String title, List<String> extensions) {
        return file;
    }
}
