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
    private final Map<Node, List<Cmd>> commands = new LinkedHashMap<>();
    private final Map<Node, List<Integer>> places = new LinkedHashMap<>();
    private int size;

    Bursts(Session session) {
        this.session = session;
    }

    /// @param name the key it is about, which says where it is asked
    void add(byte[] name, Cmd command) {
        Node node = session.home(name);
        commands.computeIfAbsent(node, _ -> new ArrayList<>()).add(command);
        places.computeIfAbsent(node, _ -> new ArrayList<>()).add(size++);
    }

    /// A reply for each, in the order in which they were added.
    List<Reply> ask() {
        Reply[] replies = new Reply[size];
        commands.forEach((node, asked) -> {
            List<Reply> answers = session.ask(node, asked);
            List<Integer> where = places.get(node);
            for (int i = 0; i < answers.size(); i++) {
                replies[where.get(i)] = answers.get(i);
            }
        });
        return List.of(replies);
    }
}
