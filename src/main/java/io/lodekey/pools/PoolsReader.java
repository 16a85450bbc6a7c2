package io.lodekey.pools;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.keyspace.Schema;
import io.lodekey.redis.Cmd;
import io.lodekey.redis.Node;
import io.lodekey.redis.PoolReading;
import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.Reply;
import io.lodekey.redis.Session;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads who holds connections, again and again; one reading at a time.
public final class PoolsReader {
    private static final List<Cmd> QUESTIONS =
            List.of(Cmd.of("CLIENT", "LIST"), Cmd.of("CONFIG", "GET", "maxclients"), Cmd.of("INFO", "clients"));

    private final Session session;
    private final PublishedPools pools;
    private final Clock clock;

    public PoolsReader(Session session, Schema schema, Clock clock) {
        this.session = session;
        this.clock = clock;
        this.pools = new PublishedPools(session, schema);
    }

    /// Three commands a node, and one for each process that publishes its pool. A node that cannot be read says why in
    /// the answer.
    ///
    /// @throws RedisFailure when the nodes are not known, or the thread is interrupted
    public synchronized PoolsReading read() {
        var nodes = new ArrayList<NodeClients>();
        var clients = new ArrayList<Client>();
        PoolReading own = session.pool();
        for (Node node : session.nodes()) {
            nodes.add(node(node, own, clients));
        }
        PublishedPools.Found found = pools.read(clients, clock.instant());
        return new PoolsReading(clock.instant(), nodes, clients, found.pools(), own, found.denied());
    }

    private NodeClients node(Node node, PoolReading own, List<Client> clients) {
        List<Reply> replies;
        try {
            replies = session.ask(node, QUESTIONS);
        } catch (RedisFailure.Interrupted e) {
            throw e;
        } catch (RedisFailure e) {
            return NodeClients.failed(node, e.getMessage());
        }
        var denied = new ArrayList<Denied>();
        Optional<byte[]> list = Optional.empty();
        if (replies.get(0) instanceof Reply.Bulk(byte[] lines)) {
            list = Optional.of(lines);
        } else {
            denied.addAll(Refusals.of(replies.get(0), "CLIENT LIST", "+client|list"));
        }
        List<Client> listed =
                list.map(lines -> ClientLines.parse(node, lines, own)).orElse(List.of());
        clients.addAll(listed);
        OptionalLong max = setting(replies.get(1));
        if (max.isEmpty()) {
            max = info(replies.get(2), "maxclients");
        }
        if (max.isEmpty()) {
            denied.addAll(Refusals.of(replies.get(1), "CONFIG GET", "+config|get"));
        }
        return new NodeClients(
                node,
                list.isPresent() ? OptionalLong.of(listed.size()) : info(replies.get(2), "connected_clients"),
                max,
                list.isPresent(),
                Optional.empty(),
                denied);
    }

    /// CONFIG GET answers name and value.
    private static OptionalLong setting(Reply reply) {
        return reply instanceof Reply.Many(List<Reply> items)
                        && items.size() > 1
                        && items.get(1) instanceof Reply.Bulk(byte[] value)
                ? whole(new String(value, UTF_8))
                : OptionalLong.empty();
    }

    private static OptionalLong info(Reply reply, String field) {
        return reply instanceof Reply.Bulk(byte[] text)
                ? new String(text, UTF_8)
                        .lines()
                        .filter(line -> line.startsWith(field + ":"))
                        .map(line -> whole(line.substring(field.length() + 1)))
                        .findFirst()
                        .orElse(OptionalLong.empty())
                : OptionalLong.empty();
    }

    private static OptionalLong whole(String digits) {
        return digits.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
}
