package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.Swatch;
import io.lodekey.keyspace.Classification;
import io.lodekey.keyspace.Family;
import io.lodekey.keyspace.KeyText;
import io.lodekey.keyspace.Schema;
import io.lodekey.monitor.BigKey;
import io.lodekey.monitor.KeyspaceReport;
import io.lodekey.monitor.LegacyCount;
import io.lodekey.monitor.PrefixCount;
import io.lodekey.monitor.TypeCount;
import io.lodekey.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The rows of the tabs but Families and Prefixes, each in the order that puts first what asks for a look.
final class KeyRows {
    private final KeyspaceReport report;
    private final Texts texts;
    private final boolean sampled;

    KeyRows(KeyspaceReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        this.sampled = report.coverage().sampled();
    }

    List<TypeRow> types() {
        long keys = report.keys();
        long bytes = report.bytes();
        long largest = report.types().stream().mapToLong(TypeCount::bytes).max().orElse(0);
        return report.types().stream()
                .map(type -> new TypeRow(
                        type.type(),
                        type.keys(),
                        share(type.keys(), keys),
                        type.bytes(),
                        share(type.bytes(), bytes),
                        share(type.bytes(), largest),
                        sampled))
                .toList();
    }

    /// What can move first, then locks, then what no rule helps; each by keys.
    List<LegacyRow> legacy() {
        List<LegacyCount> all = new ArrayList<>(report.legacy());
        all.addAll(report.legacyWithoutRule());
        long largest = all.stream().mapToLong(LegacyCount::bytes).max().orElse(0);
        return all.stream()
                .filter(count -> count.keys() > 0)
                .map(count -> new LegacyRow(
                        count.id(),
                        count.target().orElse(Figures.UNKNOWN),
                        step(count),
                        count.keys(),
                        count.bytes(),
                        share(count.bytes(), largest),
                        count.noExpiry(),
                        count.note(),
                        sampled))
                .sorted(Comparator.comparing(LegacyRow::step)
                        .thenComparing(Comparator.comparingLong(LegacyRow::keys).reversed())
                        .thenComparing(LegacyRow::from))
                .toList();
    }

    private static LegacyRow.Step step(LegacyCount count) {
        if (count.held()) {
            return LegacyRow.Step.HELD;
        }
        return count.target().isPresent() ? LegacyRow.Step.MOVES : LegacyRow.Step.NO_RULE;
    }

    List<UnknownRow> unknown() {
        long largest = report.unknown().prefixes().stream()
                .mapToLong(PrefixCount::bytes)
                .max()
                .orElse(0);
        return report.unknown().prefixes().stream()
                .map(prefix -> new UnknownRow(
                        prefix.prefix().isEmpty() ? texts.get("prefix.empty") : prefix.prefix(),
                        prefix.keys(),
                        share(prefix.keys(), report.unknown().keys()),
                        prefix.bytes(),
                        share(prefix.bytes(), largest),
                        sampled))
                .toList();
    }

    List<FaultRow> faults() {
        return report.nonConforming().stream()
                .map(fault -> new FaultRow(
                        KeyText.print(fault.key()),
                        fault.family().map(Family::label).orElse(Figures.UNKNOWN),
                        fault.why(),
                        texts.get("why." + fault.why().word()),
                        fault.detail()))
                .toList();
    }

    List<BigRow> biggest(Schema schema) {
        long largest = report.biggest().stream().mapToLong(BigKey::bytes).max().orElse(0);
        return report.biggest().stream()
                .map(big -> {
                    Classification name = schema.classify(big.key());
                    return new BigRow(
                            KeyText.print(big.key()),
                            big.type(),
                            belongs(name),
                            swatch(name),
                            big.bytes(),
                            share(big.bytes(), largest));
                })
                .toList();
    }

    private String belongs(Classification name) {
        return switch (name) {
            case Classification.Fits fits -> fits.family().label();
            case Classification.Legacy legacy -> texts.get("prefix.legacy");
            case Classification.LegacyWithoutRule legacy -> texts.get("prefix.legacy.norule");
            case Classification.Malformed malformed -> texts.get("why.malformed");
            case Classification.Unknown unknown -> texts.get("prefix.unknown");
        };
    }

    private static Swatch swatch(Classification name) {
        return switch (name) {
            case Classification.Fits fits -> FamilyRows.swatch(fits.family().role());
            case Classification.Legacy legacy -> Swatch.LEGACY;
            case Classification.LegacyWithoutRule legacy -> Swatch.LEGACY;
            case Classification.Malformed malformed -> Swatch.UNKNOWN;
            case Classification.Unknown unknown -> Swatch.UNKNOWN;
        };
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
