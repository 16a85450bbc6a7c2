package io.lodekey.pools;

import io.lodekey.redis.PoolReading;
import io.lodekey.redis.ServerTarget;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/// Who held the server's connections at one moment.
///
/// @param clients of all nodes that told
/// @param published what applications say of their pools
/// @param own Lodekey's own pool
/// @param denied what the user may not ask, beside what each node denies
public record PoolsReading(
        Instant at,
        List<NodeClients> nodes,
        List<Client> clients,
        List<PublishedPool> published,
        PoolReading own,
        List<Denied> denied) {
    /// From this share of a limit on it is time to look.
    public static final double WARNS = 0.8;

    public PoolsReading {
        nodes = List.copyOf(nodes);
        clients = List.copyOf(clients);
        published = List.copyOf(published);
        denied = List.copyOf(denied);
    }

    /// Connections of all nodes together; empty if any does not tell.
    public OptionalLong connected() {
        return sum(NodeClients::connected);
    }

    /// What all nodes together allow; empty if any does not tell.
    public OptionalLong max() {
        return sum(NodeClients::max);
    }

    /// The node that is nearest to its limit: a client is refused by one node, not by all.
    public Optional<NodeClients> fullest() {
        return nodes.stream()
                .filter(node -> node.share().isPresent())
                .max(Comparator.comparingDouble(node -> node.share().orElse(0)));
    }

    /// Whether any node told who its clients are.
    public boolean listed() {
        return nodes.stream().anyMatch(NodeClients::listed);
    }

    /// The largest group first; those that say nothing of the sort where their size puts them.
    public List<ClientGroup> groups(Grouping by) {
        return ClientGroup.of(by, clients)
                .sorted(Comparator.comparingInt(ClientGroup::size)
                        .reversed()
                        .thenComparing(group -> group.key().orElse("\uffff")))
                .toList();
    }

    /// How full the pools of an application are, as far as it publishes that; of Lodekey its own pool.
    public Optional<PoolUse> use(Optional<String> application) {
        if (application.filter(ServerTarget.CLIENT_NAME::equals).isPresent()
                && clients.stream()
                        .filter(client -> client.parts().application().equals(application))
                        .allMatch(Client::own)) {
            return Optional.of(PoolUse.of(own));
        }
        return PoolUse.of(published.stream()
                .filter(pool -> application.filter(pool.application()::equals).isPresent())
                .toList());
    }

    /// All that the user may not ask, each once.
    public List<Denied> refusals() {
        return Stream.concat(nodes.stream().flatMap(node -> node.denied().stream()), denied.stream())
                .distinct()
                .toList();
    }

    private OptionalLong sum(Function<NodeClients, OptionalLong> figure) {
        long sum = 0;
        for (NodeClients node : nodes) {
            OptionalLong part = figure.apply(node);
            if (part.isEmpty()) {
                return OptionalLong.empty();
            }
            sum += part.getAsLong();
        }
        return OptionalLong.of(sum);
    }
}
