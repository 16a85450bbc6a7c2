package io.lodekey.desktop.shell;

import io.lodekey.desktop.kit.Command;
import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Shortcut;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// What the open view offers, as a context menu: by the right mouse button, or the menu key.
final class ViewMenu {
    private final ContextMenu menu = new ContextMenu();
    private final Supplier<List<Command>> commands;

    ViewMenu(Supplier<List<Command>> commands) {
        this.commands = commands;
    }

    /// From now on the menu opens over this node, where no control in it has a menu of its own.
    void over(Node node) {
        node.setOnContextMenuRequested(asked -> {
            menu.getItems().setAll(commands.get().stream().map(ViewMenu::item).toList());
            menu.show(node, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.text(), Icons.of(command.icon()));
        item.setId(command.id());
        item.setDisable(!command.possible());
        // Only shown: a menu of no control listens to no keys, so the key runs its command once.
        command.shortcut().map(Shortcut::combination).ifPresent(item::setAccelerator);
        item.setOnAction(chosen -> command.run().run());
        return item;
    }
}
