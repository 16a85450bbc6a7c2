package io.lodekey.pools;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/// Connections that have something in common.
///
/// @param key what they have in common; empty for those that say nothing of the sort
/// @param clients at least one, as the nodes list them
public record ClientGroup(Grouping by, Optional<String> key, List<Client> clients) {
    public ClientGroup {
        clients = List.copyOf(clients);
    }

    public int size() {
        return clients.size();
    }

    /// Whether they are all Lodekey's own.
    public boolean own() {
        return clients.stream().allMatch(Client::own);
    }

    public long blocked() {
        return clients.stream().filter(Client::blocked).count();
    }

    public long subscribed() {
        return clients.stream()
                .filter(client -> client.kind() == Client.Kind.PUBSUB)
                .count();
    }

    /// Processes, of those that follow the naming convention.
    public List<String> instances() {
        return distinct(client -> client.parts().instance());
    }

    public List<String> roles() {
        return distinct(client -> client.parts().role());
    }

    public List<String> hosts() {
        return distinct(Client::host);
    }

    public List<String> libraries() {
        return distinct(Grouping.LIBRARY::key);
    }

    public List<String> users() {
        return distinct(Client::user);
    }

    /// The shortest time since a command of any of them.
    public Optional<Duration> idle() {
        return clients.stream().flatMap(client -> client.idle().stream()).min(Comparator.naturalOrder());
    }

    public Optional<Duration> oldest() {
        return clients.stream().flatMap(client -> client.age().stream()).max(Comparator.naturalOrder());
    }

    public OptionalLong outputBytes() {
        return sum(Client::outputBytes);
    }

    public OptionalLong memoryBytes() {
        return sum(Client::memoryBytes);
    }

    private OptionalLong sum(Function<Client, OptionalLong> figure) {
        List<OptionalLong> told =
                clients.stream().map(figure).filter(OptionalLong::isPresent).toList();
        return told.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        told.stream().mapToLong(OptionalLong::getAsLong).sum());
    }

    private List<String> distinct(Function<Client, Optional<String>> part) {
        return clients.stream()
                .map(part)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    static Stream<ClientGroup> of(Grouping by, List<Client> clients) {
        var groups = new LinkedHashMap<Optional<String>, List<Client>>();
        clients.forEach(client ->
                groups.computeIfAbsent(by.key(client), _ -> new ArrayList<>()).add(client));
        return groups.entrySet().stream().map(group -> new ClientGroup(by, group.getKey(), group.getValue()));
    }
}
