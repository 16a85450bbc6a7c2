package io.lodekey.pools;

import java.util.Optional;
import java.util.function.Function;

/// What connections can be put together by.
public enum Grouping {
    /// By the first part of the name.
    APPLICATION(client -> client.parts().application()),
    /// By the whole name.
    NAME(client -> Optional.of(client.name()).filter(name -> !name.isEmpty())),
    /// By the host they come from.
    ADDRESS(Client::host),
    LIBRARY(client -> client.library().filter(library -> !library.isEmpty())),
    USER(Client::user),
    /// By the last command.
    COMMAND(Client::command),
    NODE(client -> Optional.of(client.node().address().toString()));

    private final Function<Client, Optional<String>> key;

    Grouping(Function<Client, Optional<String>> key) {
        this.key = key;
    }

    /// Empty for a connection that says nothing of the sort.
    public Optional<String> key(Client client) {
        return key.apply(client);
    }
}
