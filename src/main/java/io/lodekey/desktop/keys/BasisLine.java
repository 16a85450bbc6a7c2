package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.monitor.Coverage;
import io.lodekey.monitor.KeyspaceReport;
import io.lodekey.redis.Pace;
import io.lodekey.text.Figures;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What the figures rest on, for the head of the view.
///
/// @param chip one word: exact, sampled, part
/// @param basis how many keys of how many, and when
/// @param detail how long it took and how much memory; while scanning the rate and the time left
/// @param hover why a sample may be trusted, or what is missing; may be blank
/// @param busy how far the scan is, 0 to 1 or unknown; only while one runs
record BasisLine(
        Optional<String> chip, Tone tone, String basis, String detail, String hover, Optional<OptionalDouble> busy) {

    static BasisLine of(Phase phase, @Nullable KeyspaceReport report, Instant now, Texts texts) {
        if (phase instanceof Phase.Looking) {
            return plain(texts.get("basis.looking"));
        }
        if (phase instanceof Phase.Scanning(boolean paused)) {
            return report == null ? starting(texts) : scanning(report, paused, texts);
        }
        if (report == null) {
            return plain("");
        }
        return rested(phase, report, now, texts);
    }

    private static BasisLine plain(String basis) {
        return new BasisLine(Optional.empty(), Tone.NEUTRAL, basis, "", "", Optional.empty());
    }

    private static BasisLine starting(Texts texts) {
        return new BasisLine(
                Optional.empty(),
                Tone.NEUTRAL,
                texts.get("basis.starting"),
                "",
                "",
                Optional.of(OptionalDouble.empty()));
    }

    private static BasisLine scanning(KeyspaceReport report, boolean paused, Texts texts) {
        Coverage coverage = report.coverage();
        String walked = Figures.count(coverage.scanned());
        double share = coverage.share();
        OptionalDouble busy = Double.isNaN(share) ? OptionalDouble.empty() : OptionalDouble.of(share);
        if (paused) {
            String basis = coverage.totalKnown()
                    ? texts.get("basis.paused", walked, Figures.count(coverage.total()))
                    : texts.get("basis.paused.unknown", walked);
            return new BasisLine(Optional.empty(), Tone.NEUTRAL, basis, "", "", Optional.of(busy));
        }
        String doing = texts.get(report.pace() == Pace.GENTLE ? "basis.doing.gentle" : "basis.doing");
        String basis = coverage.totalKnown()
                ? texts.get("basis.scanning", doing, walked, Figures.count(coverage.total()))
                : texts.get("basis.scanning.unknown", doing, walked);
        String rate = Figures.rate(coverage.perSecond());
        String detail = coverage.timeLeft()
                .map(left -> texts.get("basis.rate.left", rate, Figures.duration(left)))
                .orElseGet(() -> texts.get("basis.rate", rate));
        return new BasisLine(Optional.empty(), Tone.NEUTRAL, basis, detail, "", Optional.of(busy));
    }

    private static BasisLine rested(Phase phase, KeyspaceReport report, Instant now, Texts texts) {
        Coverage coverage = report.coverage();
        String age = Figures.age(report.at(), now);
        String scanned = Figures.count(coverage.scanned());
        String total = coverage.totalKnown() ? Figures.count(coverage.total()) : Figures.UNKNOWN;
        String share = Figures.share(coverage.share());
        String detail = texts.get(
                report.pace() == Pace.GENTLE ? "basis.detail.gentle" : "basis.detail",
                Figures.duration(report.took()),
                Approx.bytes(coverage.sampled(), report.bytes()));
        if (!report.finished()) {
            String key = phase instanceof Phase.Stopped ? "basis.stopped" : "basis.broken";
            return new BasisLine(
                    Optional.of(texts.get("chip.part")),
                    Tone.WARNING,
                    texts.get(key, scanned, total, share, age),
                    detail,
                    texts.get("hover.part"),
                    Optional.empty());
        }
        if (coverage.sampled()) {
            return new BasisLine(
                    Optional.of(texts.get("chip.sampled")),
                    Tone.WARNING,
                    texts.get("basis.sampled", scanned, total, share, age),
                    detail,
                    texts.get("hover.sampled", Coverage.SAMPLING_BASIS),
                    Optional.empty());
        }
        String basis = texts.get("basis.exact", scanned, total, age);
        return coverage.exact()
                ? new BasisLine(Optional.of(texts.get("chip.exact")), Tone.ACCENT, basis, detail, "", Optional.empty())
                : new BasisLine(
                        Optional.of(texts.get("chip.part")),
                        Tone.WARNING,
                        basis,
                        detail,
                        texts.get("hover.part"),
                        Optional.empty());
    }
}
