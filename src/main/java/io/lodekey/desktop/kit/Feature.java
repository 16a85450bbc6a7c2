package io.lodekey.desktop.kit;

import java.util.List;
import javafx.scene.layout.Region;

/// One view as the shell sees it: what it shows, and the keys that every view understands. What `activate` begins,
/// `deactivate` ends, but for long work, which survives leaving the view and ends in `close`.
public interface Feature {
    /// The whole area between rail and status bar, usually a [ViewPane].
    Region view();

    void activate();

    void deactivate();

    /// What can be done while this view is open. A view that names nothing is taken to understand the keys that every
    /// view may: F5, Ctrl/Cmd+F and Space.
    default List<Command> commands() {
        return List.of();
    }

    /// What of this view is worth having while another one is open; the shell opens this one before it runs.
    default List<Command> everywhere() {
        return List.of();
    }

    /// F5.
    default void readAgain() {}

    /// Ctrl/Cmd+F.
    default void focusFilter() {}

    /// Space, where no control that has the focus wants it.
    default void togglePause() {}

    /// Esc.
    ///
    /// @return false if no panel was open, so that the key means something to the shell
    default boolean closePanel() {
        return false;
    }

    /// Whether everything that the view shows at first has been read, whatever came of it; for pictures.
    default boolean settled() {
        return true;
    }

    /// Ends work that goes on after `deactivate`. Called once, when the connection is closed.
    default void close() {}
}
