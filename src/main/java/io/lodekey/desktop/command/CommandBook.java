package io.lodekey.desktop.command;

import io.lodekey.desktop.kit.Command;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.KeyEvent;

/// All commands there are now.
public final class CommandBook {
    private final Supplier<List<Command>> source;

    public CommandBook(Supplier<List<Command>> source) {
        this.source = source;
    }

    /// What stands first was named by whoever is nearest: the open view.
    public List<Command> all() {
        return source.get();
    }

    /// The command that a key runs, also if it cannot be run now.
    public Optional<Command> at(KeyEvent pressed) {
        return all().stream()
                .filter(command ->
                        command.shortcut().filter(key -> key.matches(pressed)).isPresent())
                .findFirst();
    }
}
