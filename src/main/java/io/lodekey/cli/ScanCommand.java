package io.lodekey.cli;

import io.lodekey.monitor.Coverage;
import io.lodekey.monitor.KeyspaceReport;
import io.lodekey.monitor.KeyspaceScan;
import io.lodekey.monitor.ReportJson;
import io.lodekey.monitor.ScanOptions;
import io.lodekey.redis.AclRules;
import io.lodekey.redis.Pace;
import io.lodekey.settings.Environment;
import io.lodekey.text.Figures;
import java.util.OptionalLong;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Walks the keyspace against the schema.
final class ScanCommand implements Command {
    private static final int USUAL_TOP = 20;

    private final OptionSpec sample = Args.number(
            "--sample",
            "N",
            1,
            Long.MAX_VALUE,
            "Stop after about N keys and scale the figures, each with its interval");
    private final OptionSpec top = Args.number(
            "--top", "N", 0, ScanOptions.MOST_TOP, "How many of the biggest keys to list (" + USUAL_TOP + ")");
    private final OptionSpec gentle =
            Args.flag("--gentle", "As slowly as others do not feel it; so by itself on a production profile");
    private final OptionSpec replicas =
            Args.flag("--replicas", "Read from replicas where there are any: they may lag behind their primaries");
    private final CommandSpec spec = Args.command("scan", "What the keys of a server are, by family of the key schema")
            .addOption(sample)
            .addOption(top)
            .addOption(gentle)
            .addOption(replicas);

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        Long wanted = sample.getValue();
        Long most = top.getValue();
        try (Call.Opened opened = call.open()) {
            boolean production = opened.server().profile().environment() == Environment.PRODUCTION;
            ScanOptions options = new ScanOptions(
                    wanted == null ? OptionalLong.empty() : OptionalLong.of(wanted),
                    most == null ? USUAL_TOP : most.intValue(),
                    production || Args.given(gentle) ? Pace.GENTLE : Pace.FULL,
                    Args.given(replicas));
            KeyspaceReport report = scan(call, opened, options);
            if (call.options().json()) {
                call.console().exact(JsonText.of(ReportJson.scan(report)));
            } else {
                new ScanText(call.console(), call.surroundings().clock().getZone()).print(opened, report);
            }
            return complete(call, new AclRules(opened.session().facts().compatible()), report)
                    ? ExitCode.DONE
                    : ExitCode.PART;
        }
    }

    /// Scans, with a line of progress.
    static KeyspaceReport scan(Call call, Call.Opened opened, ScanOptions options) throws InterruptedException {
        KeyspaceScan scan = new KeyspaceScan(
                opened.session(), opened.schema(), options, call.surroundings().clock());
        try (ProgressLine progress = new ProgressLine(call.console())) {
            KeyspaceReport report =
                    scan.run(update -> progress.update(() -> progressText(update.coverage(), update.pace())));
            LoggerFactory.getLogger(ScanCommand.class)
                    .info(
                            "scan of {}: {} keys in {}",
                            opened.server().profile().address().text(),
                            report.coverage().scanned(),
                            report.took());
            return report;
        }
    }

    /// Whether the scan saw what it was to see; if not, says on standard error what it did not.
    static boolean complete(Call call, AclRules rules, KeyspaceReport report) {
        Coverage coverage = report.coverage();
        if (coverage.notPermitted() > 0) {
            call.console()
                    .say("Lodekey may not look at " + Figures.count(coverage.notPermitted())
                            + " keys as this user; they are in no figure. The ACL rule " + rules.readEveryKey()
                            + " would show them.");
        }
        if (report.ttlUnknown() > 0) {
            call.console()
                    .say("The expiry of " + Figures.count(report.ttlUnknown()) + " keys could not be read."
                            + " The ACL rule " + AclRules.run("PTTL") + " would show it.");
        }
        if (report.typesUnknown() > 0) {
            call.console()
                    .say("The type of " + Figures.count(report.typesUnknown()) + " keys could not be read."
                            + " The ACL rule " + AclRules.run("TYPE") + " would show it.");
        }
        if (report.bytesUnknown() > 0) {
            call.console()
                    .say("The size of " + Figures.count(report.bytesUnknown())
                            + " keys could not be read; they count as 0 bytes. The ACL rule "
                            + AclRules.run("MEMORY USAGE") + " would show it.");
        }
        if (coverage.slotsMoved()) {
            call.console()
                    .say("Slots moved from node to node during the scan: keys may be missing or counted twice. Scan"
                            + " again when that is over.");
        } else if (!coverage.sampled() && !coverage.exact() && coverage.notPermitted() == 0) {
            call.console().say("The scan did not see the whole keyspace.");
        }
        return coverage.notPermitted() == 0
                && report.ttlUnknown() == 0
                && report.bytesUnknown() == 0
                && report.typesUnknown() == 0
                && (coverage.sampled() || coverage.exact());
    }

    private static String progressText(Coverage coverage, Pace pace) {
        StringBuilder text = new StringBuilder(pace == Pace.GENTLE ? "Scanning gently, " : "Scanning, ")
                .append(Figures.count(coverage.walked()));
        if (coverage.totalKnown()) {
            text.append(" of about ").append(Figures.count(coverage.total()));
        }
        text.append(" keys, ").append(Figures.rate(coverage.perSecond())).append(" per s");
        coverage.timeLeft()
                .ifPresent(
                        left -> text.append(", ").append(Figures.duration(left)).append(" left"));
        return text.toString();
    }
}
