package io.lodekey.migration;

import io.lodekey.redis.Cmd;
import io.lodekey.redis.Node;
import io.lodekey.redis.Reply;
import io.lodekey.redis.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Questions about many keys, gathered and then asked in one burst a node.
final class Bursts {
    private final Session session;
    private final Map<Node, Burst> bursts = new LinkedHashMap<>();
    private int size;

    /// What one node is asked, and where in the order of all the replies belong.
    private record Burst(List<Cmd> commands, List<Integer> places) {}

    Bursts(Session session) {
        this.session = session;
    }

    /// @param name the key it is about, which says where it is asked
    void add(byte[] name, Cmd command) {
        Burst burst = bursts.computeIfAbsent(session.home(name), _ -> new Burst(new ArrayList<>(), new ArrayList<>()));
        burst.commands().add(command);
        burst.places().add(size++);
    }

    /// A reply for each, in the order in which they were added.
    List<Reply> ask() {
        Reply[] replies = new Reply[size];
        bursts.forEach((node, burst) -> {
            List<Reply> answers = session.ask(node, burst.commands());
            for (int i = 0; i < answers.size(); i++) {
                replies[burst.places().get(i)] = answers.get(i);
            }
        });
        return List.of(replies);
    }
}
