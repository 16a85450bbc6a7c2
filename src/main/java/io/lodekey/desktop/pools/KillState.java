package io.lodekey.desktop.pools;

import io.lodekey.pools.Client;
import java.util.List;
import java.util.Optional;

/// Where closing connections stands.
sealed interface KillState {
    /// Nothing was asked.
    record Idle() implements KillState {}

    /// Confirmation is wanted.
    ///
    /// @param subject what they are, for the audit
    /// @param sentence what will happen
    /// @param name what must be typed; empty where a press is enough
    record Asking(List<Client> clients, String subject, String sentence, Optional<String> name) implements KillState {
        public Asking {
            clients = List.copyOf(clients);
        }
    }

    record Running(String sentence) implements KillState {}
}
