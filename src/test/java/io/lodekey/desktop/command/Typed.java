package io.lodekey.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.Command;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Runs commands as a person does with the palette: types their text and presses Enter.
public final class Typed {
    private Typed() {}

    /// Runs the command with that text, which must be what the palette finds first and must be possible.
    public static void run(Supplier<List<Command>> commands, String text) {
        CommandPalette palette = new CommandPalette(new CommandBook(commands));
        palette.show();
        palette.typed().set(text);
        assertThat(palette.choice().map(Command::text)).contains(text);
        assertThat(palette.choice().flatMap(Command::obstacle)).isEmpty();
        palette.run();
        assertThat(palette.open().get()).isFalse();
    }

    /// Why the command with that text cannot be run; empty if it can.
    public static Optional<String> obstacle(Supplier<List<Command>> commands, String text) {
        return commands.get().stream()
                .filter(command -> command.text().equals(text))
                .findFirst()
                .orElseThrow()
                .obstacle();
    }
}
