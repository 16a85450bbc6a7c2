package io.lodekey.pools;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.keyspace.KeyText;
import io.lodekey.keyspace.Schema;
import io.lodekey.redis.Cmd;
import io.lodekey.redis.Node;
import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.Reply;
import io.lodekey.redis.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Reads what processes publish of their pools, by the names of their connections. One that did not publish is asked
/// again after a minute; no more than a thousand are asked at a time.
final class PublishedPools {
    static final String FAMILY = "pool_stats";

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final Session session;
    private final Schema schema;
    private final Map<Process, Instant> silentSince = new HashMap<>();

    PublishedPools(Session session, Schema schema) {
        this.session = session;
        this.schema = schema;
    }

    private record Process(String application, String instance) {}

    record Found(List<PublishedPool> pools, List<Denied> denied) {}

    /// Failing to read them costs nothing but them.
    Found read(List<Client> clients, Instant now) {
        if (schema.family(FAMILY).isEmpty()) {
            return new Found(List.of(), List.of());
        }
        Map<Node, List<Process>> asked = new LinkedHashMap<>();
        silentSince.values().removeIf(since -> since.isBefore(now.minus(AGAIN)));
        clients.stream()
                .filter(client -> !client.own())
                .flatMap(client -> process(client).stream())
                .distinct()
                .filter(process -> !silentSince.containsKey(process))
                .limit(MOST)
                .forEach(process -> asked.computeIfAbsent(session.home(name(process)), _ -> new ArrayList<>())
                        .add(process));
        var pools = new ArrayList<PublishedPool>();
        var denied = new ArrayList<Denied>();
        asked.forEach((node, processes) -> read(node, processes, now, pools, denied));
        return new Found(pools, denied.stream().distinct().toList());
    }

    private static Optional<Process> process(Client client) {
        ClientName name = client.parts();
        return name.application()
                .flatMap(application -> name.instance().map(instance -> new Process(application, instance)));
    }

    private byte[] name(Process process) {
        return schema.build(
                FAMILY,
                Map.of(
                        "application", KeyText.parse(process.application()),
                        "instance", KeyText.parse(process.instance())));
    }

    private void read(Node node, List<Process> processes, Instant now, List<PublishedPool> pools, List<Denied> denied) {
        List<Reply> replies;
        try {
            replies = session.ask(
                    node,
                    processes.stream()
                            .map(process -> Cmd.of("HGETALL", name(process)))
                            .toList());
        } catch (RedisFailure.Interrupted e) {
            throw e;
        } catch (RedisFailure e) {
            return; // the node's own line says that it cannot be read
        }
        for (int i = 0; i < processes.size(); i++) {
            Process process = processes.get(i);
            denied.addAll(refusals(replies.get(i)));
            Optional<PublishedPool> pool = pool(process, replies.get(i));
            pool.ifPresentOrElse(pools::add, () -> silentSince.put(process, now));
        }
    }

    private List<Denied> refusals(Reply reply) {
        String keys = session.facts().compatible().atLeast(7, 0) ? "%R~pool:stats:*" : "~pool:stats:*";
        return Refusals.of(reply, "HGETALL", Refusals.ofKeys(reply) ? keys : "+hgetall");
    }

    private static Optional<PublishedPool> pool(Process process, Reply reply) {
        Map<String, String> fields = new HashMap<>();
        if (reply instanceof Reply.Many(List<Reply> items)) {
            for (int i = 0; i + 1 < items.size(); i += 2) {
                fields.put(text(items.get(i)), text(items.get(i + 1)));
            }
        }
        OptionalLong size = whole(fields, "size");
        OptionalLong inUse = whole(fields, "in_use");
        if (size.isEmpty() || inUse.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PublishedPool(
                process.application(),
                process.instance(),
                size.getAsLong(),
                whole(fields, "idle"),
                inUse.getAsLong(),
                whole(fields, "waiting"),
                decimal(fields, "wait_p50_ms"),
                decimal(fields, "wait_p99_ms"),
                whole(fields, "timeouts"),
                at(fields)));
    }

    private static String text(Reply reply) {
        return reply instanceof Reply.Bulk(byte[] bytes) ? new String(bytes, UTF_8) : "";
    }

    private static OptionalLong whole(Map<String, String> fields, String field) {
        String digits = fields.getOrDefault(field, "");
        return digits.matches("\\d{1,15}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    private static OptionalDouble decimal(Map<String, String> fields, String field) {
        String digits = fields.getOrDefault(field, "");
        return digits.matches("\\d{1,12}(\\.\\d{1,12})?")
                ? OptionalDouble.of(Double.parseDouble(digits))
                : OptionalDouble.empty();
    }

    private static Optional<Instant> at(Map<String, String> fields) {
        try {
            return Optional.ofNullable(fields.get("at")).map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
