package io.lodekey.pools;

import java.util.Optional;

/// What connections can be put together by.
public enum Grouping {
    /// By the first part of the name.
    APPLICATION,
    /// By the whole name.
    NAME,
    /// By the host they come from.
    ADDRESS,
    LIBRARY,
    USER,
    /// By the last command.
    COMMAND,
    NODE;

    /// Empty for a connection that says nothing of the sort.
    public Optional<String> key(Client client) {
        return switch (this) {
            case APPLICATION -> client.parts().application();
            case NAME -> Optional.of(client.name()).filter(name -> !name.isEmpty());
            case ADDRESS -> client.host();
            case LIBRARY -> client.library().filter(library -> !library.isEmpty());
            case USER -> client.user();
            case COMMAND -> client.command();
            case NODE -> Optional.of(client.node().address().toString());
        };
    }
}
