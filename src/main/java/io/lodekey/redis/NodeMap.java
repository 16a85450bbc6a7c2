package io.lodekey.redis;

import io.lodekey.settings.HostPort;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which nodes there are and which slots each is home to, at one moment. A standalone server and a Sentinel's master
/// are one shard with all slots.
///
/// @param shards by first slot
/// @param apart nodes that belong to no shard now: a primary that was down when its replica took over and is not back
record NodeMap(List<Shard> shards, List<Node> apart) {
    NodeMap {
        shards = shards.stream()
                .sorted(Comparator.comparingInt(Shard::order)
                        .thenComparing(shard -> shard.primary().id()))
                .toList();
        apart = List.copyOf(apart);
    }

    /// One primary that is home to everything.
    static NodeMap of(Node primary, List<Node> replicas) {
        return new NodeMap(List.of(new Shard(List.of(SlotRange.ALL), primary, replicas)), List.of());
    }

    List<Node> primaries() {
        return shards.stream().map(Shard::primary).toList();
    }

    /// Primaries by their slots, then replicas in the same order, then the others.
    List<Node> nodes() {
        Stream<Node> replicas = shards.stream().flatMap(shard -> shard.replicas().stream());
        return Stream.of(primaries().stream(), replicas, apart.stream())
                .flatMap(nodes -> nodes)
                .toList();
    }

    /// Empty for a slot that no node serves.
    Optional<Shard> home(int slot) {
        return shards.stream().filter(shard -> shard.holds(slot)).findFirst();
    }

    Optional<Node> node(String id) {
        return nodes().stream().filter(node -> node.id().equals(id)).findFirst();
    }

    Optional<Node> at(HostPort address) {
        return nodes().stream().filter(node -> node.address().equals(address)).findFirst();
    }

    boolean isPrimary(Node node) {
        return primaries().stream().anyMatch(primary -> primary.id().equals(node.id()));
    }

    /// Whether the slots are parted among the shards as in `other`, whoever is primary of each: a failover changes
    /// nothing of it, a slot that moved does.
    boolean isPartedAs(NodeMap other) {
        return parts().equals(other.parts());
    }

    private HashSet<List<SlotRange>> parts() {
        var parts = new HashSet<List<SlotRange>>();
        shards.stream().map(Shard::slots).filter(slots -> !slots.isEmpty()).forEach(parts::add);
        return parts;
    }
}
