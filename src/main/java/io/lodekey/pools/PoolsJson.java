package io.lodekey.pools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lodekey.redis.PoolReading;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Writes a reading for scripts. What is not known is null; a connection that has no name, library or user counts under
/// the empty key.
public final class PoolsJson {
    private PoolsJson() {}

    public static ObjectNode of(PoolsReading reading) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("at", reading.at().toString());
        server(root.putObject("server"), reading);
        own(root.putObject("own"), reading.own());
        ArrayNode applications = root.putArray("applications");
        reading.groups(Grouping.APPLICATION).forEach(group -> application(applications.addObject(), group, reading));
        ArrayNode denied = root.putArray("denied");
        reading.refusals()
                .forEach(refusal ->
                        denied.addObject().put("command", refusal.command()).put("rule", refusal.rule()));
        return root;
    }

    private static void server(ObjectNode server, PoolsReading reading) {
        number(server, "connected", reading.connected());
        number(server, "max", reading.max());
        decimal(server, "share", reading.fullest().map(NodeClients::share).orElse(OptionalDouble.empty()));
        groups(server.putArray("byName"), reading, Grouping.NAME);
        groups(server.putArray("byAddress"), reading, Grouping.ADDRESS);
        groups(server.putArray("byLibrary"), reading, Grouping.LIBRARY);
        groups(server.putArray("byApplication"), reading, Grouping.APPLICATION);
        groups(server.putArray("byUser"), reading, Grouping.USER);
        groups(server.putArray("byCommand"), reading, Grouping.COMMAND);
        ArrayNode nodes = server.putArray("nodes");
        reading.nodes().forEach(node -> node(nodes.addObject(), node));
    }

    private static void groups(ArrayNode array, PoolsReading reading, Grouping by) {
        reading.groups(by)
                .forEach(group ->
                        array.addObject().put("key", group.key().orElse("")).put("clients", group.size()));
    }

    private static void node(ObjectNode row, NodeClients node) {
        row.put("node", node.node().address().toString());
        row.put("role", node.node().role().name().toLowerCase(Locale.ROOT));
        number(row, "connected", node.connected());
        number(row, "max", node.max());
        decimal(row, "share", node.share());
        row.put("failure", node.failure().orElse(null));
    }

    private static void own(ObjectNode row, PoolReading own) {
        row.put("limit", own.limit());
        row.put("created", own.created());
        row.put("idle", own.idle());
        row.put("inUse", own.inUse());
        row.put("waiting", own.waiting());
        decimal(row, "waitMs", PoolUse.millis(own.waitP50()));
        decimal(row, "waitP99Ms", PoolUse.millis(own.waitP99()));
        row.put("borrows", own.borrows());
        row.put("timeouts", own.timeouts());
        row.put("shared", own.shared());
        row.put("dedicated", own.dedicated());
        row.put("reconnects", own.reconnects());
    }

    private static void application(ObjectNode row, ClientGroup group, PoolsReading reading) {
        row.put("application", group.key().orElse(""));
        row.put("clients", group.size());
        row.put("own", group.own());
        row.put("blocked", group.blocked());
        row.put("instances", group.instances().size());
        list(row.putArray("roles"), group.roles());
        list(row.putArray("addresses"), group.hosts());
        list(row.putArray("libraries"), group.libraries());
        number(row, "outputBytes", group.outputBytes());
        number(row, "memoryBytes", group.memoryBytes());
        Optional<PoolUse> use = reading.use(group.key());
        if (use.isEmpty()) {
            row.putNull("pool");
            return;
        }
        ObjectNode pool = row.putObject("pool");
        pool.put("processes", use.get().processes());
        pool.put("inUse", use.get().inUse());
        pool.put("limit", use.get().limit());
        number(pool, "waiting", use.get().waiting());
        decimal(pool, "waitMs", use.get().waitP50());
        decimal(pool, "waitP99Ms", use.get().waitP99());
        number(pool, "timeouts", use.get().timeouts());
    }

    private static void list(ArrayNode array, Iterable<String> texts) {
        texts.forEach(array::add);
    }

    private static void number(ObjectNode row, String name, OptionalLong value) {
        if (value.isPresent()) {
            row.put(name, value.getAsLong());
        } else {
            row.putNull(name);
        }
    }

    private static void decimal(ObjectNode row, String name, OptionalDouble value) {
        if (value.isPresent()) {
            row.put(name, value.getAsDouble());
        } else {
            row.putNull(name);
        }
    }
}
