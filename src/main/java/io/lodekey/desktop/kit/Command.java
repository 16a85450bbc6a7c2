package io.lodekey.desktop.kit;

import java.util.Optional;

/// Something a person can do, by name: the same in a menu, with a key, and in the command palette. It is made anew each
/// time someone looks, so it tells how things stand then.
///
/// @param id names it for good, across languages: `keys.scan`
/// @param text a verb and its object: `Scan all keys`
/// @param about what else it can be found by, and where it belongs; may be empty
/// @param icon its Feather code
/// @param obstacle why it cannot be run now; empty if it can
/// @param run what it does, on the JavaFX thread
public record Command(
        String id,
        String text,
        String about,
        String icon,
        Optional<Shortcut> shortcut,
        Optional<String> obstacle,
        Runnable run) {

    public static Command of(String id, String text, String about, String icon, Runnable run) {
        return new Command(id, text, about, icon, Optional.empty(), Optional.empty(), run);
    }

    public Command with(Shortcut key) {
        return new Command(id, text, about, icon, Optional.of(key), obstacle, run);
    }

    /// @param why a sentence's beginning, such as `No scan is running`
    public Command onlyIf(boolean possible, String why) {
        return new Command(id, text, about, icon, shortcut, possible ? obstacle : Optional.of(why), run);
    }

    /// The same with something to be done before.
    public Command after(Runnable before) {
        Runnable both = () -> {
            before.run();
            run.run();
        };
        return new Command(id, text, about, icon, shortcut, obstacle, both);
    }

    public boolean possible() {
        return obstacle.isEmpty();
    }
}
