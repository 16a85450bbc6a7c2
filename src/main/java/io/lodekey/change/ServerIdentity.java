package io.lodekey.change;

import io.lodekey.redis.Node;
import io.lodekey.redis.ServerFacts;
import io.lodekey.redis.Session;
import java.util.stream.Collectors;

/// Which server a plan is for. The run id is not part of it: restarts and failovers are normal.
///
/// @param kind `standalone`, `sentinel` or `cluster`
/// @param name the endpoint, the master's name, or the nodes' ids
/// @param database the number given to SELECT
public record ServerIdentity(String kind, String name, int database) {
    /// The server a session is connected to.
    public static ServerIdentity of(Session session) {
        ServerFacts facts = session.facts();
        return facts.mode().equals("cluster")
                ? new ServerIdentity(
                        "cluster",
                        session.nodes().stream().map(Node::id).sorted().collect(Collectors.joining(",")),
                        facts.database())
                : new ServerIdentity("standalone", facts.address().toString(), facts.database());
    }

    /// Such as `redis-1:6379, database 0`.
    public String sentencePart() {
        return name + ", database " + database;
    }
}
