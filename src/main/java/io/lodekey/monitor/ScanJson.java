package io.lodekey.monitor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lodekey.keyspace.Family;
import io.lodekey.keyspace.KeyText;
import io.lodekey.redis.Pace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Writes one scan report.
final class ScanJson {
    private final KeyspaceReport report;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();

    ScanJson(KeyspaceReport report) {
        this.report = report;
    }

    ObjectNode write() {
        keys();
        each("families", report.families(), this::family);
        each("legacy", report.legacy(), (row, legacy) -> {
            row.put("rule", legacy.id());
            legacy.target().ifPresent(target -> row.put("target", target));
            row.put("held", legacy.held());
            legacy(row, legacy);
        });
        each("legacyWithoutRule", report.legacyWithoutRule(), (row, legacy) -> {
            row.put("pattern", legacy.id());
            legacy(row, legacy);
        });
        unknown();
        each(
                "nonConforming",
                report.nonConforming(),
                (row, key) -> row.put("key", KeyText.print(key.key()))
                        .put("family", key.family().map(Family::id).orElse(null))
                        .put("why", key.why().word())
                        .put("detail", key.detail()));
        scaled(root, "nonConformingTotal", report.nonConformingTotal());
        scaled(root, "conforming", report.conforming());
        each(
                "biggest",
                report.biggest(),
                (row, key) -> row.put("key", KeyText.print(key.key()))
                        .put("type", key.type().word())
                        .put("bytes", key.bytes()));
        each("types", report.types(), (row, type) -> {
            row.put("type", type.type().word());
            figure(row, "keys", type.keys(), type.keysInterval());
            figure(row, "bytes", type.bytes(), type.bytesInterval());
        });
        histogram(root, report.ttl());
        root.put("noExpiry", report.ttl().noExpiry());
        each(
                "nodes",
                report.nodes(),
                (row, node) -> row.put("node", node.node().address().toString())
                        .put("role", node.node().role().name().toLowerCase(Locale.ROOT))
                        .put("keys", node.keys()));
        root.putObject("own")
                .put("hits", report.own().hits())
                .put("misses", report.own().misses());
        root.put("seconds", report.took().toMillis() / 1e3);
        root.put("gentle", report.pace() == Pace.GENTLE);
        root.put("at", report.at().toString());
        root.put("finished", report.finished());
        return root;
    }

    private void keys() {
        Coverage coverage = report.coverage();
        ObjectNode keys = root.putObject("keys");
        keys.put("scanned", coverage.scanned());
        if (coverage.totalKnown()) {
            keys.put("total", coverage.total()).put("coverage", coverage.share());
        } else {
            keys.putNull("total").putNull("coverage");
        }
        keys.put("exact", coverage.exact());
        keys.put("slotsMoved", coverage.slotsMoved());
        keys.put("sampled", coverage.sampled());
        keys.put("notPermitted", coverage.notPermitted());
        keys.put("gone", coverage.gone());
        keys.put("own", report.ownKeys());
        keys.put("bytes", report.bytes());
        keys.put("bytesUnknown", report.bytesUnknown());
        keys.put("ttlUnknown", report.ttlUnknown());
        keys.put("typesUnknown", report.typesUnknown());
        keys.put("perSecond", Math.round(coverage.perSecond()));
        if (coverage.sampled()) {
            keys.put("basis", Coverage.SAMPLING_BASIS);
        }
    }

    private void family(ObjectNode row, FamilyCount count) {
        Family family = count.family();
        row.put("family", family.id());
        row.put("label", family.label());
        row.put("template", family.template().text());
        row.put("role", family.role().word());
        figure(row, "keys", count.keys(), count.keysInterval());
        figure(row, "bytes", count.bytes(), count.bytesInterval());
        scaled(row, "noExpiry", count.noExpiry());
        scaled(row, "noExpiryWrong", count.noExpiryWrong());
        scaled(row, "nonConforming", count.nonConforming());
        histogram(row, count.ttl());
    }

    private void legacy(ObjectNode row, LegacyCount legacy) {
        figure(row, "keys", legacy.keys(), legacy.keysInterval());
        figure(row, "bytes", legacy.bytes(), legacy.bytesInterval());
        scaled(row, "noExpiry", legacy.noExpiry());
        row.put("note", legacy.note());
    }

    private void unknown() {
        UnknownCount count = report.unknown();
        ObjectNode unknown = root.putObject("unknown");
        figure(unknown, "keys", count.keys(), count.keysInterval());
        figure(unknown, "bytes", count.bytes(), count.bytesInterval());
        scaled(unknown, "noExpiry", count.noExpiry());
        ArrayNode prefixes = unknown.putArray("prefixes");
        for (PrefixCount prefix : count.prefixes()) {
            ObjectNode row = prefixes.addObject();
            row.put("prefix", prefix.prefix());
            scaled(row, "keys", prefix.keys());
            row.put("bytes", prefix.bytes());
        }
    }

    private void histogram(ObjectNode row, TtlHistogram histogram) {
        ArrayNode buckets = row.putArray("ttlHistogram");
        for (Bucket bucket : histogram.buckets()) {
            ObjectNode one = buckets.addObject();
            one.put("upToSeconds", bucket.upToSeconds());
            scaled(one, "keys", bucket.keys());
            one.put("bytes", bucket.bytes());
        }
    }

    private void scaled(ObjectNode row, String name, long keys) {
        figure(row, name, keys, report.coverage().interval(keys));
    }

    private static void figure(ObjectNode row, String name, long value, Optional<Interval> interval) {
        row.put(name, value);
        interval.ifPresent(
                i -> row.putObject(name + "Interval").put("low", i.low()).put("high", i.high()));
    }

    private <T> void each(String name, List<T> items, BiConsumer<ObjectNode, T> write) {
        ArrayNode rows = root.putArray(name);
        items.forEach(item -> write.accept(rows.addObject(), item));
    }
}
