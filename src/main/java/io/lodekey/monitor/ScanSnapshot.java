package io.lodekey.monitor;

import io.lodekey.keyspace.Family;
import io.lodekey.keyspace.KeyType;
import io.lodekey.keyspace.LegacyPattern;
import io.lodekey.keyspace.LegacyRule;
import io.lodekey.redis.OwnTraffic;
import io.lodekey.redis.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Makes reports of a tally: scales, sorts, freezes.
final class ScanSnapshot {
    private static final Comparator<FamilyCount> FAMILIES =
            Comparator.comparing((FamilyCount f) -> f.keys() == 0).thenComparing(FamilyCount::bytes, biggestFirst());
    private static final Comparator<LegacyCount> LEGACY =
            Comparator.comparing((LegacyCount l) -> l.keys() == 0).thenComparing(LegacyCount::keys, biggestFirst());

    private final ScanTally tally;
    private final List<NodeCount> nodes;
    private final Estimate estimate;
    private final double meanBytes;

    ScanSnapshot(ScanTally tally, List<NodeCount> nodes, Estimate estimate) {
        this.tally = tally;
        this.nodes = nodes;
        this.estimate = estimate;
        long keys = tally.types.allKeys();
        this.meanBytes = keys == 0 ? 0 : (double) tally.types.allBytes() / keys;
    }

    KeyspaceReport report(Coverage coverage, OwnTraffic own, Duration took, Instant at, boolean finished, Pace pace) {
        return new KeyspaceReport(
                coverage,
                families(),
                tally.schema.legacyRules().stream()
                        .map(this::legacy)
                        .sorted(LEGACY)
                        .toList(),
                tally.schema.legacyPatterns().stream()
                        .map(this::legacy)
                        .sorted(LEGACY)
                        .toList(),
                unknown(),
                tally.faults.first(),
                estimate.scaled(tally.faults.total()),
                tally.biggest.fallingBySize(),
                types(),
                tally.ttl.histogram(0, estimate),
                estimate.scaled(tally.conforming),
                nodes,
                own,
                took,
                at,
                finished,
                tally.ownKeys,
                estimate.scaled(tally.bytesUnknown()),
                estimate.scaled(tally.ttlUnknown()),
                estimate.scaled(tally.typesUnknown),
                pace);
    }

    private List<FamilyCount> families() {
        return tally.schema.families().stream()
                .filter(family -> !family.own())
                .map(this::family)
                .sorted(FAMILIES)
                .toList();
    }

    private FamilyCount family(Family family) {
        int row = family.index();
        CountRows counts = tally.families;
        return new FamilyCount(
                family,
                estimate.scaled(counts.keys(row)),
                estimate.scaled(counts.bytes(row)),
                estimate.scaled(counts.noExpiry(row)),
                estimate.scaled(tally.noExpiryWrong[row]),
                estimate.scaled(tally.nonConforming[row]),
                tally.familyTtl.histogram(row, estimate),
                estimate.counted(counts.keys(row)),
                bytesInterval(counts, row));
    }

    private LegacyCount legacy(LegacyRule rule) {
        return legacy(rule.id(), Optional.of(rule.to().text()), rule.held(), rule.note(), tally.legacy, rule.index());
    }

    private LegacyCount legacy(LegacyPattern pattern) {
        return legacy(pattern.id(), Optional.empty(), false, pattern.note(), tally.patterns, pattern.index());
    }

    private LegacyCount legacy(
            String id, Optional<String> target, boolean held, String note, CountRows counts, int row) {
        return new LegacyCount(
                id,
                target,
                held,
                estimate.scaled(counts.keys(row)),
                estimate.scaled(counts.bytes(row)),
                estimate.scaled(counts.noExpiry(row)),
                note,
                estimate.counted(counts.keys(row)),
                bytesInterval(counts, row));
    }

    private UnknownCount unknown() {
        CountRows counts = tally.unknown;
        return new UnknownCount(
                estimate.scaled(counts.keys(0)),
                estimate.scaled(counts.bytes(0)),
                estimate.scaled(counts.noExpiry(0)),
                tally.prefixes.counts(estimate),
                estimate.counted(counts.keys(0)),
                bytesInterval(counts, 0));
    }

    private List<TypeCount> types() {
        CountRows counts = tally.types;
        return Arrays.stream(KeyType.values())
                .filter(type -> counts.keys(ScanTally.row(type)) > 0)
                .map(type -> type(type, counts, ScanTally.row(type)))
                .sorted(Comparator.comparing(TypeCount::bytes, biggestFirst()))
                .toList();
    }

    private TypeCount type(KeyType type, CountRows counts, int row) {
        return new TypeCount(
                type,
                estimate.scaled(counts.keys(row)),
                estimate.scaled(counts.bytes(row)),
                estimate.counted(counts.keys(row)),
                bytesInterval(counts, row));
    }

    private Optional<Interval> bytesInterval(CountRows counts, int row) {
        return estimate.bytes(counts.keys(row), counts.bytes(row), counts.squares(row), meanBytes);
    }

    private static Comparator<Long> biggestFirst() {
        return Comparator.reverseOrder();
    }
}
