package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.settings.HostPort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Cluster as one of its nodes sees it: CLUSTER NODES, which names also nodes that are down, with the addresses of
/// CLUSTER SLOTS where that names them, because from 7.0 only that says which kind of address is preferred. A user who
/// may run only one of the two is served by that one.
///
/// @param epoch the highest configuration epoch: of two views the one that knows the higher is the newer
/// @param moving a slot is on its way to or from the node that was asked
record ClusterView(NodeMap map, long epoch, boolean moving) {
    /// Sent in this order; [#of] takes the replies.
    static final List<Cmd> QUESTIONS = List.of(Cmd.of("CLUSTER", "NODES"), Cmd.of("CLUSTER", "SLOTS"));

    /// A line of CLUSTER NODES.
    private record Line(Node node, List<String> flags, List<SlotRange> slots, long epoch, boolean moving) {
        boolean leads() {
            return flags.contains("master") && !(slots.isEmpty() && flags.contains("fail"));
        }
    }

    /// Empty if the replies hold no view.
    ///
    /// @param asked whom: a node that does not know its own address leaves it out
    static Optional<ClusterView> of(List<Reply> replies, HostPort asked) {
        Map<String, HostPort> preferred = new HashMap<>();
        NodeMap bySlots = SlotsReply.map(replies.get(1), asked, preferred);
        if (replies.get(0) instanceof Reply.Bulk text) {
            List<Line> lines = new String(text.data(), UTF_8)
                    .lines()
                    .map(line -> line(line, asked, preferred))
                    .flatMap(Optional::stream)
                    .toList();
            long epoch = lines.stream().mapToLong(Line::epoch).max().orElse(0);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new ClusterView(map(lines), epoch, lines.stream().anyMatch(Line::moving)));
        }
        return bySlots.shards().isEmpty() ? Optional.empty() : Optional.of(new ClusterView(bySlots, 0, false));
    }

    private static NodeMap map(List<Line> lines) {
        var shards = new ArrayList<Shard>();
        var apart = new ArrayList<Node>();
        for (Line line : lines) {
            if (line.leads()) {
                List<Node> replicas = lines.stream()
                        .map(Line::node)
                        .filter(node ->
                                node.primary().equals(Optional.of(line.node().id())))
                        .toList();
                shards.add(new Shard(line.slots(), line.node(), replicas));
            }
        }
        for (Line line : lines) {
            boolean listed = shards.stream()
                    .anyMatch(shard -> shard.primary().equals(line.node())
                            || shard.replicas().contains(line.node()));
            if (!listed) {
                apart.add(new Node(line.node().id(), line.node().address(), NodeRole.REPLICA));
            }
        }
        return new NodeMap(shards, apart);
    }

    /// `id ip:port@bus[,hostname] flags primary ping pong epoch link slot slot …`; empty for a node that is only just
    /// being met, or whose address nobody knows.
    private static Optional<Line> line(String text, HostPort asked, Map<String, HostPort> preferred) {
        String[] parts = text.split(" ", -1);
        if (parts.length < 8) {
            return Optional.empty();
        }
        List<String> flags = List.of(parts[2].split(",", -1));
        Optional<HostPort> address =
                Optional.ofNullable(preferred.get(parts[0])).or(() -> address(parts[1], asked));
        if (address.isEmpty() || flags.contains("handshake") || flags.contains("noaddr")) {
            return Optional.empty();
        }
        var slots = new ArrayList<SlotRange>();
        boolean moving = false;
        for (int i = 8; i < parts.length; i++) {
            if (parts[i].startsWith("[")) {
                moving = true;
            } else if (!parts[i].isEmpty()) {
                slots.add(range(parts[i]));
            }
        }
        boolean primary = flags.contains("master");
        var node = new Node(
                parts[0],
                address.get(),
                primary ? NodeRole.PRIMARY : NodeRole.REPLICA,
                primary || parts[3].equals("-") ? Optional.empty() : Optional.of(parts[3]));
        return Optional.of(new Line(node, flags, slots, Long.parseLong(parts[6]), moving));
    }

    private static Optional<HostPort> address(String text, HostPort asked) {
        String where = text.split("[@,]", -1)[0];
        int colon = where.lastIndexOf(':');
        int port = colon < 0 ? 0 : Integer.parseInt(where.substring(colon + 1));
        String host = colon <= 0 ? asked.host() : where.substring(0, colon);
        return port <= 0 ? Optional.empty() : Optional.of(new HostPort(host, port));
    }

    private static SlotRange range(String text) {
        int dash = text.indexOf('-');
        int first = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
        return new SlotRange(first, dash < 0 ? first : Integer.parseInt(text.substring(dash + 1)));
    }
}
