package io.lodekey.desktop.pools;

import io.lodekey.pools.Client;
import java.util.List;
import java.util.Optional;

/// The group that is opened.
///
/// @param title what it is and how many
/// @param facts what is known of it beside the table's figures
/// @param clients all that it has now
/// @param killable how many of them may be closed
record GroupPanel(Optional<String> id, String title, String facts, List<Client> clients, int killable) {
    GroupPanel {
        clients = List.copyOf(clients);
    }

    /// The same group after its last connection has gone.
    GroupPanel emptied() {
        return new GroupPanel(id, title, facts, List.of(), 0);
    }
}
