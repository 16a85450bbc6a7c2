package io.lodekey.desktop.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.keyspace.Family;
import io.lodekey.keyspace.KeyType;
import io.lodekey.keyspace.LegacyRule;
import io.lodekey.keyspace.Schema;
import io.lodekey.keyspace.SchemaException;
import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.keyspace.SchemaParameters;
import io.lodekey.monitor.BigKey;
import io.lodekey.monitor.Bucket;
import io.lodekey.monitor.Coverage;
import io.lodekey.monitor.FamilyCount;
import io.lodekey.monitor.Interval;
import io.lodekey.monitor.KeyspaceReport;
import io.lodekey.monitor.LegacyCount;
import io.lodekey.monitor.NonConforming;
import io.lodekey.monitor.PrefixCount;
import io.lodekey.monitor.TtlHistogram;
import io.lodekey.monitor.TypeCount;
import io.lodekey.monitor.UnknownCount;
import io.lodekey.monitor.Why;
import io.lodekey.redis.OwnTraffic;
import io.lodekey.redis.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reports of a made-up keyspace of a million keys, in part or as a whole.
final class FakeReports {
    static final Instant AT = Instant.parse("2026-11-02T20:37:12Z");
    static final Schema SCHEMA = schema();
    private static final long MIB = 1 << 20;

    /// Keys, bytes, without expiry, of them wrong, of a wrong type.
    private record Line(long keys, double mib, long noExpiry, long wrong, long type) {}

    private static final Map<String, Line> FAMILIES = families();
    private static final Map<String, Line> RULES = new LinkedHashMap<>(Map.of(
            "doc_state:{document_uuid}", new Line(21_340, 110, 11_800, 0, 0),
            "textract:result:{document_uuid}", new Line(18_206, 1_180, 244, 0, 0),
            "ocr:result:{document_uuid}", new Line(3_911, 301, 0, 0, 0),
            "textract:job_status:{job_id}", new Line(27_480, 101, 0, 0, 0),
            "textract:job:{job_id}", new Line(9_102, 38, 0, 0, 0),
            "rate_limit:{service}:{name}", new Line(46, 0.2, 0, 0, 0),
            "queue_lock:{queue_id}", new Line(5, 0.001, 0, 0, 0),
            "worker:{worker_id...}", new Line(31, 0.02, 0, 0, 0),
            "metrics:cache:{cache_type}", new Line(9, 0.003, 0, 0, 0)));
    private static final Map<String, Line> PATTERNS = new LinkedHashMap<>(Map.of(
            "entity:openai:{rest...}", new Line(9_120, 30, 914, 0, 0),
            "perf:{rest...}", new Line(6_004, 12, 0, 0, 0),
            "processing_lock:{document_uuid}:{phase}", new Line(78, 0.01, 0, 0, 0),
            "tag:{tag}:keys", new Line(1_000, 2.8, 0, 0, 0)));

    private FakeReports() {}

    static KeyspaceReport whole() {
        return of(1, Coverage.UNKNOWN, false, true);
    }

    /// A scan under way.
    ///
    /// @param share 0 to 1
    static KeyspaceReport part(double share) {
        return of(share, 1_000_000, false, false);
    }

    /// A sample of a tenth.
    static KeyspaceReport sample() {
        return of(1, 1_000_000, true, true);
    }

    /// A scan that could see only part.
    static KeyspaceReport withGaps(long notPermitted, long bytesUnknown, long ttlUnknown) {
        KeyspaceReport all = whole();
        Coverage seen = all.coverage();
        Coverage coverage = new Coverage(
                seen.scanned(),
                seen.total() + notPermitted,
                false,
                false,
                notPermitted,
                0,
                seen.perSecond(),
                Optional.empty());
        return new KeyspaceReport(
                coverage,
                all.families(),
                all.legacy(),
                all.legacyWithoutRule(),
                all.unknown(),
                all.nonConforming(),
                all.nonConformingTotal(),
                all.biggest(),
                all.types(),
                all.ttl(),
                all.conforming(),
                all.nodes(),
                all.own(),
                all.took(),
                all.at(),
                true,
                0,
                bytesUnknown,
                ttlUnknown,
                0,
                all.pace());
    }

    private static KeyspaceReport of(double share, long total, boolean sampled, boolean finished) {
        List<FamilyCount> families = new ArrayList<>();
        long faults = 0;
        for (Family family : SCHEMA.families()) {
            Line line = FAMILIES.getOrDefault(family.id(), new Line(0, 0, 0, 0, 0));
            long wrong = part(line.wrong() + line.type(), share);
            faults += wrong;
            long keys = part(line.keys(), share);
            long bytes = bytes(line, share);
            families.add(new FamilyCount(
                    family,
                    keys,
                    bytes,
                    part(line.noExpiry(), share),
                    part(line.wrong(), share),
                    wrong,
                    ttl(keys, bytes, part(line.noExpiry(), share)),
                    range(sampled, keys),
                    range(sampled, bytes)));
        }
        families.sort((a, b) -> Long.compare(b.bytes(), a.bytes()));
        List<LegacyCount> legacy = new ArrayList<>();
        for (LegacyRule rule : SCHEMA.legacyRules()) {
            legacy.add(
                    legacy(rule.id(), Optional.of(rule.to().text()), rule.held(), RULES, share, sampled, rule.note()));
        }
        List<LegacyCount> without = new ArrayList<>();
        SCHEMA.legacyPatterns()
                .forEach(pattern -> without.add(
                        legacy(pattern.id(), Optional.empty(), false, PATTERNS, share, sampled, pattern.note())));
        UnknownCount unknown = unknown(share, sampled);
        long malformed = part(4, share);
        long conforming = families.stream().mapToLong(FamilyCount::conforming).sum();
        long keys = conforming
                + faults
                + malformed
                + unknown.keys()
                + legacy.stream().mapToLong(LegacyCount::keys).sum()
                + without.stream().mapToLong(LegacyCount::keys).sum();
        long bytes = families.stream().mapToLong(FamilyCount::bytes).sum()
                + unknown.bytes()
                + legacy.stream().mapToLong(LegacyCount::bytes).sum()
                + without.stream().mapToLong(LegacyCount::bytes).sum();
        long noExpiry = part(32_900, share);
        long walked = sampled ? keys / 10 : keys;
        Coverage coverage = new Coverage(
                walked,
                total == Coverage.UNKNOWN || sampled ? keys : total,
                finished && !sampled,
                sampled,
                0,
                0,
                217_000,
                finished ? Optional.empty() : Optional.of(Duration.ofMillis((long) (4_600 * (1 - share)))));
        return new KeyspaceReport(
                coverage,
                families,
                legacy,
                without,
                unknown,
                faults(),
                faults + malformed,
                biggest(),
                types(keys, bytes, sampled),
                ttl(keys, bytes, noExpiry),
                conforming,
                List.of(),
                OwnTraffic.NONE,
                Duration.ofMillis((long) (4_600 * share)),
                AT,
                finished,
                0,
                0,
                0,
                0,
                Pace.FULL);
    }

    private static LegacyCount legacy(
            String id,
            Optional<String> to,
            boolean held,
            Map<String, Line> lines,
            double share,
            boolean sampled,
            String note) {
        Line line = lines.getOrDefault(id, new Line(0, 0, 0, 0, 0));
        long keys = part(line.keys(), share);
        long bytes = bytes(line, share);
        return new LegacyCount(
                id,
                to,
                held,
                keys,
                bytes,
                part(line.noExpiry(), share),
                note,
                range(sampled, keys),
                range(sampled, bytes));
    }

    private static UnknownCount unknown(double share, boolean sampled) {
        List<PrefixCount> prefixes = List.of(
                new PrefixCount("session", part(1_800, share), part(5 * MIB, share)),
                new PrefixCount("celery-task-meta-4f9a61c2", part(902, share), part(2 * MIB, share)),
                new PrefixCount("doc", part(300, share), part(MIB, share)),
                new PrefixCount("caf\\xe9", part(110, share), part(MIB / 4, share)),
                new PrefixCount("", part(15, share), part(MIB / 16, share)));
        long keys = prefixes.stream().mapToLong(PrefixCount::keys).sum();
        long bytes = prefixes.stream().mapToLong(PrefixCount::bytes).sum();
        return new UnknownCount(keys, bytes, keys / 3, prefixes, range(sampled, keys), range(sampled, bytes));
    }

    private static List<NonConforming> faults() {
        List<NonConforming> faults = new ArrayList<>();
        Family ocr = SCHEMA.family("doc_ocr_result").orElseThrow();
        Family text = SCHEMA.family("doc_cleaned_text").orElseThrow();
        for (int i = 0; i < 291; i++) {
            faults.add(fault("doc:ocr:" + id(i), ocr, Why.TTL, "no expiry, at most 7 d wanted"));
        }
        for (int i = 0; i < 107; i++) {
            faults.add(fault("doc:cleaned_text:" + id(i), text, Why.TTL, "no expiry, at most 3 d wanted"));
        }
        for (int i = 0; i < 10; i++) {
            faults.add(fault("doc:ocr:" + id(i + 500), ocr, Why.TYPE, "a hash, string wanted"));
        }
        for (int i = 0; i < 4; i++) {
            faults.add(
                    fault("doc:ocr:" + id(i) + ":page:2", ocr, Why.MALFORMED, "does not fit doc:ocr:{document_uuid}"));
        }
        return faults;
    }

    static String id(int i) {
        return "%08x-0b7e-4d13-8c55-2e6f90ab%04x".formatted(i * 7919 + 0x19bd4c07, i);
    }

    private static NonConforming fault(String key, Family family, Why why, String detail) {
        return new NonConforming(key.getBytes(UTF_8), Optional.of(family), why, detail);
    }

    private static List<BigKey> biggest() {
        List<BigKey> biggest = new ArrayList<>();
        biggest.add(new BigKey("tasks:queue:ocr".getBytes(UTF_8), KeyType.LIST, 84 * MIB));
        biggest.add(new BigKey("workers:active".getBytes(UTF_8), KeyType.SET, 12 * MIB));
        biggest.add(new BigKey(("session:" + id(3)).getBytes(UTF_8), KeyType.HASH, 9 * MIB));
        for (int i = 0; i < 60; i++) {
            String name = i % 3 == 0 ? "textract:result:" : "doc:ocr:";
            biggest.add(new BigKey((name + id(i)).getBytes(UTF_8), KeyType.STRING, 4 * MIB - i * 40_000L));
        }
        return biggest;
    }

    private static List<TypeCount> types(long keys, long bytes, boolean sampled) {
        long strings = keys * 93 / 100;
        long hashes = keys * 6 / 100;
        long rest = keys - strings - hashes;
        long stringBytes = bytes * 97 / 100;
        long hashBytes = bytes * 2 / 100;
        return List.of(
                new TypeCount(
                        KeyType.STRING, strings, stringBytes, range(sampled, strings), range(sampled, stringBytes)),
                new TypeCount(KeyType.HASH, hashes, hashBytes, range(sampled, hashes), range(sampled, hashBytes)),
                new TypeCount(KeyType.ZSET, rest, bytes - stringBytes - hashBytes, Optional.empty(), Optional.empty()));
    }

    private static TtlHistogram ttl(long keys, long bytes, long noExpiry) {
        double[] shares = {0.0004, 0.006, 0.174, 0.271, 0.297, 0.222, 0.0167, 0.0129, 0};
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            buckets.add(new Bucket(
                    TtlHistogram.BOUNDS.get(i),
                    Math.round((keys - noExpiry) * shares[i]),
                    Math.round(bytes * shares[i])));
        }
        return new TtlHistogram(buckets, noExpiry, bytes * 19 / 1000);
    }

    private static Optional<Interval> range(boolean sampled, long figure) {
        return sampled ? Optional.of(new Interval(figure * 97 / 100, figure * 103 / 100 + 1)) : Optional.empty();
    }

    private static long part(long whole, double share) {
        return Math.round(whole * share);
    }

    private static long bytes(Line line, double share) {
        return Math.round(line.mib() * MIB * share);
    }

    private static Schema schema() {
        try {
            return SchemaLoader.bundled(SchemaParameters.defaults());
        } catch (SchemaException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Line> families() {
        Map<String, Line> lines = new LinkedHashMap<>();
        lines.put("emb_chunk", new Line(248_310, 1_495, 0, 0, 0));
        lines.put("doc_ocr_result", new Line(12_406, 1_044, 291, 291, 10));
        lines.put("doc_chunk_text", new Line(288_796, 650, 0, 0, 0));
        lines.put("doc_cleaned_text", new Line(11_530, 507, 107, 107, 0));
        lines.put("doc_chunks", new Line(11_870, 466, 0, 0, 0));
        lines.put("doc_entities", new Line(118_904, 359, 0, 0, 0));
        lines.put("doc_structured", new Line(74_220, 316, 0, 0, 0));
        lines.put("textract_job_result", new Line(4_210, 257, 0, 0, 0));
        lines.put("doc_resolved_mentions", new Line(10_402, 212, 0, 0, 0));
        lines.put("doc_all_mentions", new Line(10_984, 191, 0, 0, 0));
        lines.put("doc_canonical_entities", new Line(10_611, 91.6, 0, 0, 0));
        lines.put("emb_doc_mean", new Line(10_198, 61.6, 0, 0, 0));
        lines.put("emb_doc_chunks", new Line(10_102, 33, 0, 0, 0));
        lines.put("doc_chunks_list", new Line(11_870, 28, 0, 0, 0));
        lines.put("doc_state", new Line(20_184, 21, 18_020, 0, 0));
        lines.put("task_queue", new Line(6, 9, 6, 0, 0));
        lines.put("idempotent_ocr", new Line(11_204, 4, 0, 0, 0));
        lines.put("worker", new Line(14, 0.01, 0, 0, 0));
        lines.put("workers_active", new Line(1, 12, 1, 0, 0));
        lines.put("rate_openai", new Line(12, 2.2, 0, 0, 0));
        lines.put("cache_metrics", new Line(9, 0.01, 9, 0, 0));
        return lines;
    }
}
