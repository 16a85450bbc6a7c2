package io.lodekey.desktop.command;

import io.lodekey.desktop.kit.Command;
import io.lodekey.desktop.kit.Shortcut;
import io.lodekey.desktop.kit.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Finds a command and runs it.
public final class CommandPalette {
    private static final int MOST_RECENT = 8;

    private final CommandBook book;
    private final Texts texts = Texts.of(CommandPalette.class);
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Match> found = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
    private final List<String> recent = new ArrayList<>();
    private List<Command> offered = List.of();
    private @Nullable PaletteView view;

    public CommandPalette(CommandBook book) {
        this.book = book;
        typed.subscribe(text -> find());
    }

    /// The layer over the window; it is visible while the palette is open.
    public Region view() {
        if (view == null) {
            view = new PaletteView(this, texts);
        }
        return view;
    }

    public ReadOnlyBooleanProperty open() {
        return open;
    }

    /// Shows what can be done now, what was done lately first.
    public void show() {
        offered = book.all().stream()
                .filter(command -> !command.shortcut().equals(Optional.of(Shortcut.PALETTE)))
                .toList();
        typed.set("");
        find();
        open.set(true);
    }

    /// The focus returns to where it was. Does nothing if it is not open.
    public void hide() {
        open.set(false);
    }

    /// What is in the field.
    StringProperty typed() {
        return typed;
    }

    /// The best first.
    ObservableList<Match> found() {
        return found;
    }

    /// The position in [#found()]; -1 if nothing was found.
    IntegerProperty chosen() {
        return chosen;
    }

    /// Moves the choice, round the ends where it is a single step.
    void move(int steps) {
        int size = found.size();
        if (size > 0) {
            int next = chosen.get() + steps;
            boolean step = Math.abs(steps) == 1;
            chosen.set(step ? Math.floorMod(next, size) : Math.clamp(next, 0, size - 1));
        }
    }

    Optional<Command> choice() {
        int at = chosen.get();
        return at >= 0 && at < found.size() ? Optional.of(found.get(at).command()) : Optional.empty();
    }

    /// Runs the chosen command once the palette is closed. One that cannot be run says why where it stands, and the
    /// palette stays.
    void run() {
        choice().filter(Command::possible).ifPresent(command -> {
            recent.remove(command.id());
            recent.addFirst(command.id());
            if (recent.size() > MOST_RECENT) {
                recent.removeLast();
            }
            hide();
            command.run().run();
        });
    }

    private void find() {
        List<Match> next = new ArrayList<>();
        for (Command command : offered) {
            Fuzzy.match(typed.get(), command).ifPresent(next::add);
        }
        // Stable: what fits alike keeps the order of the book.
        next.sort(Comparator.comparingDouble(Match::score).reversed().thenComparingInt(this::age));
        chosen.set(-1);
        found.setAll(next);
        chosen.set(next.isEmpty() ? -1 : 0);
    }

    private int age(Match match) {
        int at = recent.indexOf(match.command().id());
        return at < 0 ? MOST_RECENT : at;
    }
}
