package io.lodekey.monitor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Writes one sample of the monitor.
final class SampleJson {
    private SampleJson() {}

    static ObjectNode write(Sample sample) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("at", sample.at().toString());
        root.put("epoch", sample.epoch());
        root.put("intervalSeconds", sample.interval().toMillis() / 1e3);
        sample.failure().ifPresentOrElse(why -> root.put("failure", why), () -> root.putNull("failure"));
        off(root, sample.off());
        Totals totals = sample.totals();
        memory(root, totals.memory());
        hitRate(root, totals.hitRate());
        number(root, "ops", totals.opsPerSecond());
        clients(root, totals.clients());
        number(root, "evicted", totals.evictedTotal());
        number(root, "expired", totals.expiredTotal());
        number(root, "evictedPerSecond", totals.evictedPerSecond());
        number(root, "expiredPerSecond", totals.expiredPerSecond());
        number(root, "keys", totals.keys());
        number(root, "keysWithExpiry", totals.keysWithExpiry());
        latency(root, totals.latency());
        root.putObject("own")
                .put("hits", sample.own().hits())
                .put("misses", sample.own().misses());
        ArrayNode nodes = root.putArray("nodes");
        sample.nodes().forEach(node -> node(nodes.addObject(), node));
        return root;
    }

    private static void node(ObjectNode row, NodeSample node) {
        row.put("node", node.node().address().toString());
        row.put("role", node.node().role().name().toLowerCase(Locale.ROOT));
        node.failure().ifPresentOrElse(why -> row.put("failure", why), () -> row.putNull("failure"));
        off(row, node.off());
        row.put("epoch", node.epoch());
        memory(row, node.memory());
        hitRate(row, node.hitRate());
        number(row, "ops", node.opsPerSecond());
        clients(row, node.clients());
        number(row, "evicted", node.evictedTotal());
        number(row, "expired", node.expiredTotal());
        number(row, "evictedPerSecond", node.evictedPerSecond());
        number(row, "expiredPerSecond", node.expiredPerSecond());
        number(row, "keys", node.keys());
        number(row, "keysWithExpiry", node.keysWithExpiry());
        latency(row, node.latency());
        number(
                row,
                "uptimeSeconds",
                node.uptime().map(u -> OptionalLong.of(u.toSeconds())).orElse(OptionalLong.empty()));
        persistence(row, node.persistence());
        replication(row, node.replication());
        ArrayNode commands = row.putArray("commands");
        node.commands().forEach(rate -> command(commands.addObject(), rate));
    }

    private static void off(ObjectNode row, List<Off> all) {
        ArrayNode parts = row.putArray("off");
        all.forEach(off -> parts.addObject().put("command", off.command()).put("rule", off.rule()));
    }

    private static void memory(ObjectNode row, MemorySample memory) {
        ObjectNode part = row.putObject("memory");
        number(part, "used", memory.used());
        number(part, "peak", memory.peak());
        number(part, "rss", memory.rss());
        number(part, "max", memory.max());
        number(part, "fragmentation", memory.fragmentation());
        part.put("policy", memory.policy().orElse(null));
    }

    private static void hitRate(ObjectNode row, HitRate rate) {
        ObjectNode part = row.putObject("hitRate");
        number(part, "server", rate.server());
        number(part, "net", rate.net());
        part.putObject("own").put("hits", rate.ownHits()).put("misses", rate.ownMisses());
    }

    private static void clients(ObjectNode row, ClientsSample clients) {
        ObjectNode part = row.putObject("clients");
        number(part, "connected", clients.connected());
        number(part, "blocked", clients.blocked());
        number(part, "max", clients.max());
    }

    private static void latency(ObjectNode row, Latency latency) {
        number(row, "latencyMs", latency.p50());
        number(row, "latencyP99Ms", latency.p99());
        row.put("pings", latency.pings());
    }

    private static void persistence(ObjectNode row, Persistence persistence) {
        ObjectNode part = row.putObject("persistence");
        part.put("lastSave", persistence.lastSave().map(Object::toString).orElse(null));
        flag(part, "lastSaveOk", persistence.lastSaveOk());
        number(part, "changesSinceSave", persistence.changesSinceSave());
        flag(part, "saving", persistence.saving());
        flag(part, "aofEnabled", persistence.aofEnabled());
        flag(part, "lastAofWriteOk", persistence.lastAofWriteOk());
    }

    private static void replication(ObjectNode row, Replication replication) {
        ObjectNode part = row.putObject("replication");
        number(part, "replicas", replication.replicas());
        flag(part, "linkUp", replication.linkUp());
        number(part, "secondsBehind", replication.secondsBehind());
        number(part, "bytesBehind", replication.bytesBehind());
    }

    private static void command(ObjectNode row, CommandRate rate) {
        row.put("command", rate.command());
        row.put("callsPerSecond", rate.callsPerSecond());
        number(row, "microsPerCall", rate.microsPerCall());
        row.put("failedPerSecond", rate.failedPerSecond());
    }

    private static void number(ObjectNode row, String name, OptionalLong value) {
        if (value.isPresent()) {
            row.put(name, value.getAsLong());
        } else {
            row.putNull(name);
        }
    }

    private static void number(ObjectNode row, String name, OptionalDouble value) {
        if (value.isPresent()) {
            row.put(name, value.getAsDouble());
        } else {
            row.putNull(name);
        }
    }

    private static void flag(ObjectNode row, String name, Optional<Boolean> value) {
        if (value.isPresent()) {
            row.put(name, value.get().booleanValue());
        } else {
            row.putNull(name);
        }
    }
}
