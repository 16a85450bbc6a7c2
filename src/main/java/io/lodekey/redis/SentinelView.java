package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.settings.HostPort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A master and its replicas as one Sentinel sees them.
///
/// @param master empty if this Sentinel watches none of that name
/// @param epoch of its configuration: of two views the one that knows the higher is the newer
/// @param others the names it does watch
record SentinelView(Optional<HostPort> master, List<HostPort> replicas, long epoch, List<String> others) {
    /// Sent in this order; [#of] takes the replies.
    static List<Cmd> questions(String master) {
        return List.of(
                Cmd.of("SENTINEL", "GET-MASTER-ADDR-BY-NAME", master),
                Cmd.of("SENTINEL", "MASTER", master),
                Cmd.of("SENTINEL", "REPLICAS", master),
                Cmd.of("SENTINEL", "MASTERS"));
    }

    static SentinelView of(List<Reply> replies) {
        Optional<HostPort> master = Optional.empty();
        if (replies.get(0) instanceof Reply.Many at && at.items().size() == 2) {
            master = address(text(at.items().get(0)), text(at.items().get(1)));
        }
        long epoch = number(fields(replies.get(1)).getOrDefault("config-epoch", "0"));
        var replicas = new ArrayList<HostPort>();
        for (Map<String, String> replica : all(replies.get(2))) {
            address(replica.getOrDefault("ip", ""), replica.getOrDefault("port", "0"))
                    .ifPresent(replicas::add);
        }
        master.ifPresent(replicas::remove);
        List<String> others = all(replies.get(3)).stream()
                .flatMap(each -> Optional.ofNullable(each.get("name")).stream())
                .sorted()
                .toList();
        return new SentinelView(master, List.copyOf(replicas), epoch, others);
    }

    /// The addresses are the ids, for there is nothing else that stays.
    static NodeMap map(HostPort master, List<HostPort> replicas) {
        var primary = new Node(master.toString(), master, NodeRole.PRIMARY);
        return NodeMap.of(
                primary,
                replicas.stream()
                        .filter(at -> !at.equals(master))
                        .map(at -> Node.following(primary, at.toString(), at))
                        .sorted((a, b) -> a.id().compareTo(b.id()))
                        .toList());
    }

    private static List<Map<String, String>> all(Reply reply) {
        return reply instanceof Reply.Many many
                ? many.items().stream().map(SentinelView::fields).toList()
                : List.of();
    }

    /// Names and values in turn.
    private static Map<String, String> fields(Reply reply) {
        var fields = new HashMap<String, String>();
        if (reply instanceof Reply.Many many) {
            for (int i = 0; i + 1 < many.items().size(); i += 2) {
                fields.put(text(many.items().get(i)), text(many.items().get(i + 1)));
            }
        }
        return fields;
    }

    private static Optional<HostPort> address(String host, String port) {
        long number = number(port);
        return host.isBlank() || number < 1 || number > 65_535
                ? Optional.empty()
                : Optional.of(new HostPort(host, (int) number));
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static String text(Reply reply) {
        return reply instanceof Reply.Bulk bulk ? new String(bulk.data(), UTF_8) : "";
    }
}
