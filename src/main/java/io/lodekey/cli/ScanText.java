package io.lodekey.cli;

import io.lodekey.cli.Table.Cell;
import io.lodekey.cli.Table.Column;
import io.lodekey.keyspace.KeyText;
import io.lodekey.monitor.Bucket;
import io.lodekey.monitor.Coverage;
import io.lodekey.monitor.FamilyCount;
import io.lodekey.monitor.Interval;
import io.lodekey.monitor.KeyspaceReport;
import io.lodekey.monitor.LegacyCount;
import io.lodekey.monitor.NonConforming;
import io.lodekey.monitor.PrefixCount;
import io.lodekey.monitor.TtlHistogram;
import io.lodekey.redis.NodeRole;
import io.lodekey.redis.Pace;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A scan as text for people: the coverage, then families, old names, unknown names, expiry, what breaks the contract,
/// the biggest keys. Sampled figures begin with `≈` and stand beside their 95 % interval.
final class ScanText {
    private static final int ROWS = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Console console;
    private final ZoneId zone;

    ScanText(Console console, ZoneId zone) {
        this.console = console;
        this.zone = zone;
    }

    void print(Call.Opened opened, KeyspaceReport report) {
        boolean sampled = report.coverage().sampled();
        console.line(
                strong(ServerLine.of(opened.server().profile(), opened.session().facts())));
        console.line(coverage(report));
        console.line(conformance(report));
        families(report, sampled);
        legacy("Old names with a rule", report.legacy(), true, sampled);
        legacy("Old names without a rule", report.legacyWithoutRule(), false, sampled);
        unknown(report, sampled);
        expiry(report.ttl(), sampled);
        nonConforming(report);
        biggest(report);
        nodes(report);
        console.line("");
        console.line(Style.MUTED.of(
                "Lodekey's own look-ups in this scan: "
                        + Figures.count(report.own().hits()) + " hits and "
                        + Figures.count(report.own().misses()) + " misses.",
                console.colour()));
    }

    private String coverage(KeyspaceReport report) {
        Coverage coverage = report.coverage();
        String took = ", in " + Figures.duration(report.took()) + " (" + Figures.rate(coverage.perSecond()) + " per s"
                + (report.pace() == Pace.GENTLE ? ", gently" : "") + ") at "
                + TIME.format(report.at().atZone(zone));
        String total = coverage.totalKnown() ? Figures.count(coverage.total()) : Figures.UNKNOWN;
        if (coverage.sampled()) {
            return Style.WARNING.of("sampled", console.colour()) + "  " + Figures.count(coverage.scanned())
                    + " of about " + total + " keys (" + Figures.share(coverage.share()) + ")" + took + copies(report);
        }
        String word = coverage.exact() ? "exact" : "in part";
        return (coverage.exact() ? word : Style.WARNING.of(word, console.colour())) + "  "
                + Figures.count(coverage.scanned()) + " of " + total + " keys" + took + copies(report);
    }

    /// What else a figure rests on when replicas were read.
    private static String copies(KeyspaceReport report) {
        long replicas = report.nodes().stream()
                .filter(count -> count.node().role() == NodeRole.REPLICA)
                .count();
        if (replicas == 0) {
            return "";
        }
        return replicas == report.nodes().size()
                ? ", read from replicas, which may lag behind"
                : ", " + Figures.count(replicas) + " of "
                        + Figures.count(report.nodes().size()) + " nodes read were replicas, which may lag behind";
    }

    private String conformance(KeyspaceReport report) {
        long keys = report.keys();
        String all = keys == 0 ? "" : ", " + Figures.share((double) report.conforming() / keys);
        return Figures.bytes(report.bytes()) + "  "
                + Figures.count(report.conforming()) + " conforming" + all + " · "
                + part(report.nonConformingTotal(), "not conforming", Style.BAD) + " · "
                + part(report.legacyKeys(), "legacy with a rule", Style.WARNING) + " · "
                + part(report.legacyWithoutRuleKeys(), "legacy without a rule", Style.WARNING) + " · "
                + part(report.unknown().keys(), "unknown", Style.PLAIN);
    }

    private String part(long keys, String words, Style style) {
        return (keys == 0 ? Style.MUTED : style).of(Figures.count(keys) + " " + words, console.colour());
    }

    private void families(KeyspaceReport report, boolean sampled) {
        List<FamilyCount> present =
                report.families().stream().filter(f -> f.keys() > 0).toList();
        Table table = new Table(
                Column.text("Family"),
                Column.figure("Keys"),
                Column.figure(sampled ? "95 % of keys" : ""),
                Column.figure("Bytes"),
                Column.figure("No expiry"),
                Column.figure("Not conforming"),
                Column.text("Role"),
                Column.text("Miss costs"));
        long keys = 0;
        long bytes = 0;
        long noExpiry = 0;
        long wrong = 0;
        for (FamilyCount f : present) {
            keys += f.keys();
            bytes += f.bytes();
            noExpiry += f.noExpiry();
            wrong += f.nonConforming();
            table.row(
                    Cell.of(f.family().id()),
                    Cell.of(about(Figures.count(f.keys()), sampled)),
                    interval(f.keysInterval()),
                    Cell.of(about(Figures.bytes(f.bytes()), sampled)),
                    Cell.figure(
                            Figures.count(f.noExpiry()),
                            f.noExpiry() == 0,
                            f.noExpiryWrong() > 0 ? Style.BAD : Style.PLAIN),
                    Cell.figure(Figures.count(f.nonConforming()), f.nonConforming() == 0, Style.BAD),
                    Cell.of(f.family().role().word()),
                    Cell.of(f.family().cost().label()));
        }
        int absent = report.families().size() - present.size();
        heading("Families", absent == 0 ? "" : absent + " more have no keys");
        table.row(
                new Cell(
                        "Total, " + Figures.count(present.size()) + (present.size() == 1 ? " family" : " families"),
                        Style.STRONG),
                new Cell(about(Figures.count(keys), sampled), Style.STRONG),
                Cell.of(""),
                new Cell(about(Figures.bytes(bytes), sampled), Style.STRONG),
                new Cell(Figures.count(noExpiry), Style.STRONG),
                new Cell(Figures.count(wrong), Style.STRONG),
                Cell.of(""),
                Cell.of(""));
        table.print(console);
    }

    private void legacy(String title, List<LegacyCount> counts, boolean rule, boolean sampled) {
        List<LegacyCount> present = counts.stream().filter(l -> l.keys() > 0).toList();
        if (present.isEmpty()) {
            return;
        }
        Table table = new Table(
                Column.text("Old name"),
                Column.figure("Keys"),
                Column.figure(sampled ? "95 % of keys" : ""),
                Column.figure("Bytes"),
                Column.text(rule ? "New name" : "Note"));
        for (LegacyCount l : present) {
            String target = l.held() ? "never moved, a lock" : l.target().orElse(Figures.UNKNOWN);
            table.row(
                    new Cell(l.id(), Style.WARNING),
                    Cell.of(about(Figures.count(l.keys()), sampled)),
                    interval(l.keysInterval()),
                    Cell.of(about(Figures.bytes(l.bytes()), sampled)),
                    Cell.of(rule ? target : l.note()));
        }
        heading(title, "");
        table.print(console);
    }

    private void unknown(KeyspaceReport report, boolean sampled) {
        List<PrefixCount> prefixes = report.unknown().prefixes();
        if (prefixes.isEmpty()) {
            return;
        }
        Table table = new Table(Column.text("Begins with"), Column.figure("Keys"), Column.figure("Bytes"));
        prefixes.stream()
                .limit(ROWS)
                .forEach(p -> table.row(
                        Cell.of(p.prefix().isEmpty() ? "(nothing)" : p.prefix()),
                        Cell.of(about(Figures.count(p.keys()), sampled)),
                        Cell.of(about(Figures.bytes(p.bytes()), sampled))));
        heading("Unknown names", more(prefixes.size() - ROWS, "prefixes"));
        table.print(console);
    }

    private void expiry(TtlHistogram ttl, boolean sampled) {
        heading("Time to live", "");
        Table table = new Table(Column.text("Up to"), Column.figure("Keys"), Column.figure("Bytes"));
        table.row(
                Cell.of("no expiry"),
                Cell.figure(about(Figures.count(ttl.noExpiry()), sampled), ttl.noExpiry() == 0, Style.PLAIN),
                Cell.of(about(Figures.bytes(ttl.noExpiryBytes()), sampled)));
        for (Bucket bucket : ttl.buckets()) {
            table.row(
                    Cell.of(
                            bucket.upToSeconds() == Bucket.BEYOND
                                    ? "longer"
                                    : Figures.duration(Duration.ofSeconds(bucket.upToSeconds()))),
                    Cell.figure(about(Figures.count(bucket.keys()), sampled), bucket.keys() == 0, Style.PLAIN),
                    Cell.of(about(Figures.bytes(bucket.bytes()), sampled)));
        }
        table.print(console);
    }

    private void nonConforming(KeyspaceReport report) {
        if (report.nonConforming().isEmpty()) {
            return;
        }
        Table table = new Table(Column.text("Why"), Column.text("Family"), Column.text("What"), Column.text("Key"));
        for (NonConforming n : report.nonConforming().stream().limit(ROWS).toList()) {
            table.row(
                    new Cell(n.why().word(), Style.BAD),
                    Cell.of(n.family().map(f -> f.id()).orElse(Figures.UNKNOWN)),
                    Cell.of(n.detail()),
                    Cell.of(KeyText.print(n.key())));
        }
        heading("Not conforming", more(report.nonConformingTotal() - ROWS, "keys"));
        table.print(console);
    }

    private void biggest(KeyspaceReport report) {
        if (report.biggest().isEmpty()) {
            return;
        }
        Table table = new Table(Column.figure("Bytes"), Column.text("Type"), Column.text("Key"));
        report.biggest()
                .forEach(b -> table.row(
                        Cell.of(Figures.bytes(b.bytes())), Cell.of(b.type().word()), Cell.of(KeyText.print(b.key()))));
        heading("Biggest keys", "by the server's estimate");
        table.print(console);
    }

    private void nodes(KeyspaceReport report) {
        if (report.nodes().size() < 2) {
            return;
        }
        Table table = new Table(Column.text("Node"), Column.text("Role"), Column.figure("Keys"));
        report.nodes()
                .forEach(count -> table.row(
                        Cell.of(count.node().address().toString()),
                        Cell.of(count.node().role() == NodeRole.PRIMARY ? "primary" : "replica"),
                        Cell.of(Figures.count(count.keys()))));
        heading("Nodes", report.coverage().sampled() ? "as counted, not scaled" : "");
        table.print(console);
    }

    private void heading(String title, String beside) {
        console.line("");
        console.line(strong(title) + (beside.isEmpty() ? "" : "  " + Style.MUTED.of(beside, console.colour())));
    }

    private String strong(String text) {
        return Style.STRONG.of(text, console.colour());
    }

    private static String more(long left, String what) {
        return left > 0 ? Figures.count(left) + " more " + what + "; --json lists more" : "";
    }

    private static String about(String figure, boolean sampled) {
        return sampled ? "≈ " + figure : figure;
    }

    private static Cell interval(Optional<Interval> interval) {
        return Cell.muted(interval.map(i -> Figures.count(i.low()) + " to " + Figures.count(i.high()))
                .orElse(""));
    }
}
