package io.lodekey.monitor;

import io.lodekey.keyspace.Family;
import io.lodekey.keyspace.KeyText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The tables of reports as CSV. In a sampled report figures are scaled and their 95 % intervals stand in columns of
/// their own, which are empty in an exact one. Names are printed as `KeyText` does.
public final class ReportCsv {
    private ReportCsv() {}

    public static String families(KeyspaceReport report) {
        return new Csv(
                        "family",
                        "label",
                        "template",
                        "role",
                        "keys",
                        "keysLow",
                        "keysHigh",
                        "bytes",
                        "bytesLow",
                        "bytesHigh",
                        "noExpiry",
                        "noExpiryWrong",
                        "nonConforming",
                        "missCosts")
                .rows(report.families().stream(), count -> new Object[] {
                    count.family().id(),
                    count.family().label(),
                    count.family().template().text(),
                    count.family().role().word(),
                    count.keys(),
                    low(count.keysInterval()),
                    high(count.keysInterval()),
                    count.bytes(),
                    low(count.bytesInterval()),
                    high(count.bytesInterval()),
                    count.noExpiry(),
                    count.noExpiryWrong(),
                    count.nonConforming(),
                    count.family().cost().label()
                })
                .toString();
    }

    /// Rules first, then patterns without one.
    public static String legacy(KeyspaceReport report) {
        return new Csv(
                        "old",
                        "new",
                        "keys",
                        "keysLow",
                        "keysHigh",
                        "bytes",
                        "bytesLow",
                        "bytesHigh",
                        "noExpiry",
                        "note")
                .rows(
                        Stream.concat(report.legacy().stream(), report.legacyWithoutRule().stream()),
                        count -> new Object[] {
                            count.id(),
                            count.target(),
                            count.keys(),
                            low(count.keysInterval()),
                            high(count.keysInterval()),
                            count.bytes(),
                            low(count.bytesInterval()),
                            high(count.bytesInterval()),
                            count.noExpiry(),
                            count.note()
                        })
                .toString();
    }

    public static String prefixes(KeyspaceReport report) {
        return new Csv("prefix", "keys", "keysLow", "keysHigh", "bytes")
                .rows(report.unknown().prefixes().stream(), count -> {
                    Optional<Interval> interval = report.coverage().interval(count.keys());
                    return new Object[] {count.prefix(), count.keys(), low(interval), high(interval), count.bytes()};
                })
                .toString();
    }

    public static String nonConforming(KeyspaceReport report) {
        return new Csv("key", "family", "why", "detail")
                .rows(report.nonConforming().stream(), key -> new Object[] {
                    KeyText.print(key.key()),
                    key.family().map(Family::id),
                    key.why().word(),
                    key.detail()
                })
                .toString();
    }

    public static String biggest(KeyspaceReport report) {
        return new Csv("key", "type", "bytes")
                .rows(report.biggest().stream(), key ->
                        new Object[] {KeyText.print(key.key()), key.type().word(), key.bytes()})
                .toString();
    }

    public static String types(KeyspaceReport report) {
        return new Csv("type", "keys", "keysLow", "keysHigh", "bytes", "bytesLow", "bytesHigh")
                .rows(report.types().stream(), count -> new Object[] {
                    count.type().word(),
                    count.keys(),
                    low(count.keysInterval()),
                    high(count.keysInterval()),
                    count.bytes(),
                    low(count.bytesInterval()),
                    high(count.bytesInterval())
                })
                .toString();
    }

    /// Keys without expiry first, with an empty bound; the last row has none either, and says so.
    public static String ttl(KeyspaceReport report) {
        Function<Bucket, Object> bound = b -> b.upToSeconds() == Bucket.BEYOND ? "longer" : b.upToSeconds();
        return new Csv("upToSeconds", "keys", "bytes")
                .row("none", report.ttl().noExpiry(), report.ttl().noExpiryBytes())
                .rows(report.ttl().buckets().stream(), b -> new Object[] {bound.apply(b), b.keys(), b.bytes()})
                .toString();
    }

    public static String nodes(KeyspaceReport report) {
        return new Csv("node", "role", "keys")
                .rows(report.nodes().stream(), count ->
                        new Object[] {count.node().address(), count.node().role(), count.keys()})
                .toString();
    }

    /// One row a sample, totals of all primaries.
    public static String samples(List<Sample> samples) {
        return new Csv(
                        "at",
                        "memoryUsed",
                        "memoryRss",
                        "memoryMax",
                        "hitRateNet",
                        "hitRateServer",
                        "ownHits",
                        "ownMisses",
                        "opsPerSecond",
                        "clients",
                        "blocked",
                        "evictedPerSecond",
                        "expiredPerSecond",
                        "keys",
                        "latencyP50Ms",
                        "latencyP99Ms")
                .rows(samples.stream(), sample -> {
                    Totals totals = sample.totals();
                    return new Object[] {
                        sample.at(),
                        totals.memory().used(),
                        totals.memory().rss(),
                        totals.memory().max(),
                        totals.hitRate().net(),
                        totals.hitRate().server(),
                        totals.hitRate().ownHits(),
                        totals.hitRate().ownMisses(),
                        totals.opsPerSecond(),
                        totals.clients().connected(),
                        totals.clients().blocked(),
                        totals.evictedPerSecond(),
                        totals.expiredPerSecond(),
                        totals.keys(),
                        totals.latency().p50(),
                        totals.latency().p99()
                    };
                })
                .toString();
    }

    private static Optional<Long> low(Optional<Interval> interval) {
        return interval.map(Interval::low);
    }

    private static Optional<Long> high(Optional<Interval> interval) {
        return interval.map(Interval::high);
    }
}
