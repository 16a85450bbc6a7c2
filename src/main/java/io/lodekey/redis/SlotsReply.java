package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.settings.HostPort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads CLUSTER SLOTS: first slot, last slot, then primary and replicas as host, port, id.
final class SlotsReply {
    private SlotsReply() {}

    /// No shards if the reply is none of CLUSTER SLOTS.
    ///
    /// @param asked whose host stands for one that is left out
    /// @param addresses gets the address of each node by its id
    static NodeMap map(Reply reply, HostPort asked, Map<String, HostPort> addresses) {
        Map<String, List<SlotRange>> slots = new LinkedHashMap<>();
        Map<String, List<Node>> replicas = new HashMap<>();
        if (reply instanceof Reply.Many ranges) {
            for (Reply each : ranges.items()) {
                if (each instanceof Reply.Many range && range.items().size() > 2) {
                    List<Node> nodes = nodes(range.items(), asked);
                    if (!nodes.isEmpty()) {
                        String primary = nodes.getFirst().id();
                        nodes.forEach(node -> addresses.put(node.id(), node.address()));
                        slots.computeIfAbsent(primary, id -> new ArrayList<>())
                                .add(new SlotRange((int) number(range, 0), (int) number(range, 1)));
                        replicas.putIfAbsent(primary, nodes.subList(1, nodes.size()));
                    }
                }
            }
        }
        return new NodeMap(
                slots.entrySet().stream()
                        .map(entry -> {
                            String id = entry.getKey();
                            var primary = new Node(id, addresses.getOrDefault(id, asked), NodeRole.PRIMARY);
                            return new Shard(entry.getValue(), primary, replicas.getOrDefault(id, List.of()));
                        })
                        .toList(),
                List.of());
    }

    /// The primary first. A node without a port or an id is left out.
    private static List<Node> nodes(List<Reply> range, HostPort asked) {
        var nodes = new ArrayList<Node>();
        for (Reply each : range.subList(2, range.size())) {
            if (each instanceof Reply.Many node && node.items().size() > 2) {
                String id = text(node, 2);
                int port = (int) number(node, 1);
                String host = text(node, 0);
                var address = port <= 0
                        ? asked
                        : new HostPort(host.isEmpty() || host.equals("?") ? asked.host() : host, port);
                boolean first = nodes.isEmpty();
                nodes.add(new Node(
                        id,
                        address,
                        first ? NodeRole.PRIMARY : NodeRole.REPLICA,
                        first ? Optional.empty() : Optional.of(nodes.getFirst().id())));
            }
        }
        return nodes;
    }

    private static long number(Reply.Many of, int at) {
        return of.items().get(at) instanceof Reply.Number number ? number.value() : 0;
    }

    private static String text(Reply.Many of, int at) {
        return of.items().get(at) instanceof Reply.Bulk bulk ? new String(bulk.data(), UTF_8) : "";
    }
}
