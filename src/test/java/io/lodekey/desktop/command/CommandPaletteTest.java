package io.lodekey.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.Command;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandPaletteTest {
    private final List<String> ran = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final CommandPalette palette = new CommandPalette(new CommandBook(() -> List.copyOf(commands)));

    @BeforeEach
    void fill() {
        commands.add(command("Scan all keys"));
        commands.add(command("Pause the scan").onlyIf(false, "No scan is running"));
        commands.add(command("Go to Keys"));
    }

    @Test
    void whatIsNearestStandsFirstUntilSomethingIsTyped() {
        palette.show();

        assertThat(texts()).containsExactly("Scan all keys", "Pause the scan", "Go to Keys");
        palette.typed().set("go");
        assertThat(texts()).containsExactly("Go to Keys");
    }

    @Test
    void whatWasRunLatelyStandsFirst() {
        run("go");
        run("scan all");
        palette.show();

        assertThat(ran).containsExactly("Go to Keys", "Scan all keys");
        assertThat(texts()).containsExactly("Scan all keys", "Go to Keys", "Pause the scan");
    }

    @Test
    void whatCannotBeRunIsNotAndThePaletteStays() {
        palette.show();
        palette.typed().set("pause");
        palette.run();

        assertThat(ran).isEmpty();
        assertThat(palette.open().get()).isTrue();
        assertThat(palette.choice().flatMap(Command::obstacle)).contains("No scan is running");
    }

    @Test
    void itIsClosedBeforeTheCommandRunsSoThatTheCommandHasTheFocus() {
        commands.add(Command.of(
                "look",
                "Look",
                "",
                "fth-key",
                () -> ran.add("open: " + palette.open().get())));
        run("look");

        assertThat(ran).containsExactly("open: false");
    }

    @Test
    void theChoiceGoesRoundByStepsAndStopsByPages() {
        palette.show();
        palette.move(-1);
        assertThat(palette.chosen().get()).isEqualTo(2);
        palette.move(1);
        assertThat(palette.chosen().get()).isZero();
        palette.move(10);
        assertThat(palette.chosen().get()).isEqualTo(2);
        palette.move(-10);
        assertThat(palette.chosen().get()).isZero();
    }

    @Test
    void whereNothingIsFoundNothingIsRun() {
        palette.show();
        palette.typed().set("nothing of the kind");
        palette.move(1);
        palette.run();

        assertThat(palette.chosen().get()).isEqualTo(-1);
        assertThat(ran).isEmpty();
    }

    @Test
    void eachTimeItTellsHowThingsStandThen() {
        palette.show();
        palette.hide();
        commands.removeFirst();
        palette.show();

        assertThat(texts()).containsExactly("Pause the scan", "Go to Keys");
        assertThat(palette.typed().get()).isEmpty();
    }

    private void run(String typed) {
        palette.show();
        palette.typed().set(typed);
        palette.run();
    }

    private List<String> texts() {
        return palette.found().stream().map(match -> match.command().text()).toList();
    }

    private Command command(String text) {
        return Command.of(text, text, "", "fth-key", () -> ran.add(text));
    }
}
