package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.Swatch;
import io.lodekey.keyspace.Family;
import io.lodekey.keyspace.KeyType;
import io.lodekey.keyspace.MissCost;
import io.lodekey.keyspace.Role;
import io.lodekey.keyspace.Schema;
import io.lodekey.keyspace.TtlRule;
import io.lodekey.monitor.FamilyCount;
import io.lodekey.monitor.Interval;
import io.lodekey.monitor.KeyspaceReport;
import io.lodekey.monitor.LegacyCount;
import io.lodekey.monitor.Why;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// The rows of the Families tab: every family that has keys, and one row for each kind of names that belong to none.
/// Largest first.
final class FamilyRows {
    private final KeyspaceReport report;
    private final Texts texts;
    private final boolean sampled;

    private FamilyRows(KeyspaceReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        this.sampled = report.coverage().sampled();
    }

    static List<FamilyRow> of(KeyspaceReport report, Texts texts) {
        return new FamilyRows(report, texts).rows();
    }

    /// The families of a schema before their first figures: their names, and dashes.
    static List<FamilyRow> awaited(Schema schema) {
        return schema.families().stream().map(FamilyRows::awaited).toList();
    }

    private static FamilyRow awaited(Family family) {
        return new FamilyRow(
                family.id(),
                FamilyRow.Kind.FAMILY,
                family.label(),
                family.template().text(),
                family.template().text(),
                swatch(family.role()),
                Approx.UNKNOWN,
                Approx.UNKNOWN,
                0,
                Approx.UNKNOWN,
                0,
                0,
                family.cost(),
                false);
    }

    /// Grey is what must not be cleared by accident; a marker only goes with the cache it stands for.
    static Swatch swatch(Role role) {
        return role.clearable() ? Swatch.CACHE : Swatch.KEPT;
    }

    private List<FamilyRow> rows() {
        List<FamilyRow> rows = new ArrayList<>();
        report.families().stream()
                .filter(count -> count.keys() > 0)
                .map(this::family)
                .forEach(rows::add);
        legacy(FamilyRow.Kind.LEGACY, report.legacy(), "family.legacy").ifPresent(rows::add);
        legacy(FamilyRow.Kind.LEGACY_WITHOUT_RULE, report.legacyWithoutRule(), "family.legacy.norule")
                .ifPresent(rows::add);
        unknown().ifPresent(rows::add);
        malformed().ifPresent(rows::add);
        long largest = rows.stream().mapToLong(FamilyRow::bytes).max().orElse(0);
        return rows.stream()
                .map(row -> withShare(row, largest))
                .sorted(Comparator.comparingLong(FamilyRow::bytes)
                        .thenComparingLong(FamilyRow::keys)
                        .reversed()
                        .thenComparing(FamilyRow::key))
                .toList();
    }

    private FamilyRow family(FamilyCount count) {
        Family family = count.family();
        return new FamilyRow(
                family.id(),
                FamilyRow.Kind.FAMILY,
                family.label(),
                family.template().text(),
                about(count),
                swatch(family.role()),
                count.keys(),
                count.bytes(),
                0,
                count.noExpiry(),
                count.noExpiryWrong(),
                count.nonConforming(),
                family.cost(),
                sampled);
    }

    private Optional<FamilyRow> legacy(FamilyRow.Kind kind, List<LegacyCount> counts, String text) {
        long keys = sum(counts, LegacyCount::keys);
        if (keys == 0) {
            return Optional.empty();
        }
        long names = counts.stream().filter(count -> count.keys() > 0).count();
        return Optional.of(other(
                kind,
                text,
                texts.get(text + ".about", Figures.count(names)),
                Swatch.LEGACY,
                keys,
                sum(counts, LegacyCount::bytes),
                sum(counts, LegacyCount::noExpiry)));
    }

    private Optional<FamilyRow> unknown() {
        long keys = report.unknown().keys();
        return keys == 0
                ? Optional.empty()
                : Optional.of(other(
                        FamilyRow.Kind.UNKNOWN,
                        "family.unknown",
                        texts.get("family.unknown.about"),
                        Swatch.UNKNOWN,
                        keys,
                        report.unknown().bytes(),
                        report.unknown().noExpiry()));
    }

    /// Malformed names are counted in no family; they are what the parts leave of the whole. In a sample the parts are
    /// rounded one by one, so there a remainder counts only if such a name was seen.
    private Optional<FamilyRow> malformed() {
        long keys = report.nonConformingTotal() - sum(report.families(), FamilyCount::nonConforming);
        boolean seen = !sampled || report.nonConforming().stream().anyMatch(fault -> fault.why() == Why.MALFORMED);
        if (keys <= 0 || !seen) {
            return Optional.empty();
        }
        long bytes = report.bytes()
                - sum(report.families(), FamilyCount::bytes)
                - sum(report.legacy(), LegacyCount::bytes)
                - sum(report.legacyWithoutRule(), LegacyCount::bytes)
                - report.unknown().bytes();
        long noExpiry = report.ttl().noExpiry()
                - sum(report.families(), FamilyCount::noExpiry)
                - sum(report.legacy(), LegacyCount::noExpiry)
                - sum(report.legacyWithoutRule(), LegacyCount::noExpiry)
                - report.unknown().noExpiry();
        FamilyRow row = other(
                FamilyRow.Kind.MALFORMED,
                "family.malformed",
                texts.get("family.malformed.about"),
                Swatch.UNKNOWN,
                keys,
                Math.max(0, bytes),
                Math.max(0, noExpiry));
        return Optional.of(row);
    }

    private FamilyRow other(
            FamilyRow.Kind kind, String text, String about, Swatch swatch, long keys, long bytes, long noExpiry) {
        long wrong = kind == FamilyRow.Kind.MALFORMED ? keys : 0;
        return new FamilyRow(
                kind.key(),
                kind,
                texts.get(text),
                "",
                about,
                swatch,
                keys,
                bytes,
                0,
                noExpiry,
                0,
                wrong,
                MissCost.NONE,
                sampled);
    }

    private String about(FamilyCount count) {
        Family family = count.family();
        List<String> lines = new ArrayList<>();
        lines.add(family.template().text());
        lines.add(texts.get(
                "family.about",
                family.types().isEmpty()
                        ? texts.get("family.anytype")
                        : family.types().stream().sorted().map(KeyType::word).collect(Collectors.joining(", ")),
                expiry(family.ttl()),
                texts.get("role." + family.role().word())));
        if (count.nonConforming() > 0) {
            lines.add(texts.get("family.about.faults", Approx.count(sampled, count.nonConforming())));
        }
        count.keysInterval().ifPresent(range -> lines.add(interval("family.about.keys", range, false)));
        count.bytesInterval().ifPresent(range -> lines.add(interval("family.about.bytes", range, true)));
        if (!family.note().isBlank()) {
            lines.add(family.note());
        }
        return String.join("\n", lines);
    }

    private String interval(String text, Interval range, boolean bytes) {
        return bytes
                ? texts.get(text, Figures.bytes(range.low()), Figures.bytes(range.high()))
                : texts.get(text, Figures.count(range.low()), Figures.count(range.high()));
    }

    private String expiry(TtlRule rule) {
        if (rule.maxMillis().isEmpty()) {
            return texts.get("expiry.none");
        }
        long millis = rule.maxMillis().getAsLong();
        if (millis == Long.MAX_VALUE) {
            return texts.get("expiry.any");
        }
        String bound = Figures.duration(Duration.ofMillis(millis));
        return texts.get(rule.noneAllowed() ? "expiry.noneOrAtMost" : "expiry.atMost", bound);
    }

    private static FamilyRow withShare(FamilyRow row, long largest) {
        return new FamilyRow(
                row.key(),
                row.kind(),
                row.label(),
                row.template(),
                row.about(),
                row.swatch(),
                row.keys(),
                row.bytes(),
                largest == 0 ? 0 : (double) row.bytes() / largest,
                row.noExpiry(),
                row.noExpiryWrong(),
                row.nonConforming(),
                row.cost(),
                row.sampled());
    }

    private static <C> long sum(List<C> counts, ToLongFunction<C> figure) {
        return counts.stream().mapToLong(figure).sum();
    }
}
