package io.lodekey.monitor.endpoint;

import io.lodekey.monitor.CommandRate;
import io.lodekey.monitor.NodeSample;
import io.lodekey.monitor.Persistence;
import io.lodekey.monitor.Replication;
import io.lodekey.monitor.Sample;
import io.lodekey.monitor.endpoint.Exposition.Labels;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// One sample as metrics, each node under its address. Rates and hit rates are of the sample's interval, as in JSON;
/// units are Prometheus' base units: bytes, seconds, ratios.
final class SampleMetrics {
    private final Exposition text = new Exposition();

    private SampleMetrics() {}

    static String of(Sample sample) {
        SampleMetrics metrics = new SampleMetrics();
        metrics.sample(sample);
        sample.nodes().forEach(metrics::node);
        return metrics.text.toString();
    }

    private void sample(Sample sample) {
        text.gauge("sample_timestamp_seconds", "When the sample was taken, in seconds since 1970.")
                .add(Labels.NONE, sample.at().toEpochMilli() / 1e3);
        text.gauge("sample_interval_seconds", "In which samples are meant to come.")
                .add(Labels.NONE, sample.interval().toMillis() / 1e3);
        Exposition.Metric own =
                text.counter("own_lookups_total", "Look-ups by Lodekey itself since it connected, by their result.");
        own.add(Labels.NONE.with("result", "hit"), sample.own().hits());
        own.add(Labels.NONE.with("result", "miss"), sample.own().misses());
    }

    private void node(NodeSample node) {
        Labels at = Labels.NONE.with("node", node.node().address().toString());
        text.gauge("node_up", "Whether the node could be read: 1, or 0.").add(at, node.answered() ? 1 : 0);
        text.gauge("node_info", "The node's role, as a label; always 1.")
                .add(at.with("role", node.node().role().name().toLowerCase(Locale.ROOT)), 1);
        memory(at, node);
        load(at, node);
        keyspace(at, node);
        persistence(at, node.persistence());
        replication(at, node.replication());
        node.commands().forEach(rate -> command(at.with("command", rate.command()), rate));
    }

    private void memory(Labels at, NodeSample node) {
        text.gauge("memory_used_bytes", "Allocated by the server.")
                .add(at, node.memory().used());
        text.gauge("memory_peak_bytes", "The most it ever allocated.")
                .add(at, node.memory().peak());
        text.gauge("memory_rss_bytes", "Resident, as the system sees it.")
                .add(at, node.memory().rss());
        text.gauge("memory_max_bytes", "The limit of maxmemory; 0 is none.")
                .add(at, node.memory().max());
        text.gauge("memory_fragmentation_ratio", "Resident of allocated.")
                .add(at, node.memory().fragmentation());
    }

    private void load(Labels at, NodeSample node) {
        text.gauge("hit_rate_ratio", "Hits of look-ups as the server reports them, in the interval.")
                .add(at, node.hitRate().server());
        text.gauge("hit_rate_net_ratio", "The same without Lodekey's own look-ups.")
                .add(at, node.hitRate().net());
        text.gauge("commands_per_second", "Commands processed, in the interval.")
                .add(at, node.opsPerSecond());
        text.gauge("clients_connected", "Client connections, Lodekey's included.")
                .add(at, node.clients().connected());
        text.gauge("clients_blocked", "Clients that wait in a blocking call.")
                .add(at, node.clients().blocked());
        text.gauge("clients_max", "The limit of maxclients.")
                .add(at, node.clients().max());
        text.gauge("ping_median_seconds", "Round trip of Lodekey's PINGs of the last 60 s, median.")
                .add(at, seconds(node.latency().p50()));
        text.gauge("ping_p99_seconds", "The same, 99th percentile.")
                .add(at, seconds(node.latency().p99()));
        node.uptime()
                .ifPresent(up -> text.gauge("uptime_seconds", "Since the server started.")
                        .add(at, up.toSeconds()));
    }

    private void keyspace(Labels at, NodeSample node) {
        text.gauge("keys", "Keys of the database that is watched.").add(at, node.keys());
        text.gauge("keys_with_expiry", "Those of them that expire.").add(at, node.keysWithExpiry());
        text.counter("evicted_keys_total", "Keys evicted since the server's counters began.")
                .add(at, node.evictedTotal());
        text.counter("expired_keys_total", "Keys expired since the server's counters began.")
                .add(at, node.expiredTotal());
    }

    private void persistence(Labels at, Persistence persistence) {
        persistence
                .lastSave()
                .ifPresent(when -> text.gauge("last_save_timestamp_seconds", "When the last snapshot was saved.")
                        .add(at, when.getEpochSecond()));
        flag("last_save_ok", "Whether the last snapshot succeeded.", at, persistence.lastSaveOk());
        text.gauge("changes_since_save", "Writes since the last snapshot.").add(at, persistence.changesSinceSave());
        flag("aof_enabled", "Whether there is an append-only file.", at, persistence.aofEnabled());
        flag("last_aof_write_ok", "Whether its last write succeeded.", at, persistence.lastAofWriteOk());
    }

    private void replication(Labels at, Replication replication) {
        text.gauge("replicas", "Replicas connected to the node.").add(at, replication.replicas());
        flag("replica_link_up", "Whether a replica is connected to its primary.", at, replication.linkUp());
        text.gauge("replica_behind_seconds", "Since a replica last heard of its primary.")
                .add(at, replication.secondsBehind());
        text.gauge("replica_behind_bytes", "A replica's distance from its primary.")
                .add(at, replication.bytesBehind());
    }

    private void command(Labels of, CommandRate rate) {
        text.gauge("command_calls_per_second", "Calls of a command, in the interval.")
                .add(of, rate.callsPerSecond());
        text.gauge("command_failures_per_second", "Calls rejected or answered with an error, in the interval.")
                .add(of, rate.failedPerSecond());
        rate.microsPerCall()
                .ifPresent(micros -> text.gauge("command_seconds", "Server time of one call, in the interval.")
                        .add(of, micros / 1e6));
    }

    private void flag(String name, String help, Labels at, Optional<Boolean> value) {
        value.ifPresent(known -> text.gauge(name, help + " 1, or 0.").add(at, known ? 1 : 0));
    }

    private static OptionalDouble seconds(OptionalDouble ms) {
        return ms.isPresent() ? OptionalDouble.of(ms.getAsDouble() / 1e3) : ms;
    }
}
