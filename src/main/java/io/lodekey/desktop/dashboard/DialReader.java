package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.chart.GaugeReading;
import io.lodekey.desktop.chart.GaugeTick;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.monitor.HitRate;
import io.lodekey.monitor.MemorySample;
import io.lodekey.monitor.Sample;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The two figures that have a limit: memory, and the hit rate.
final class DialReader {
    /// From here on eviction or refused writes are near; at the second one they are close.
    static final List<GaugeTick> MEMORY_TICKS =
            List.of(new GaugeTick(0.75, Tone.WARNING, false), new GaugeTick(0.9, Tone.DANGER, false));

    /// What the pipeline's hot families are meant to reach.
    static final GaugeTick HIT_RATE_TICK = new GaugeTick(0.8, Tone.WARNING, true);

    private final Texts texts;

    DialReader(Texts texts) {
        this.texts = texts;
    }

    Dial memory(Sample sample) {
        MemorySample memory = sample.totals().memory();
        var lines = new ArrayList<String>();
        if (memory.peak().isPresent()) {
            lines.add(texts.get("memory.peak", Figures.bytes(memory.peak())));
        }
        memory.policy().ifPresent(policy -> lines.add(texts.get("memory.policy", policy)));
        String used = Figures.bytes(memory.used());
        if (memory.limit().isEmpty()) {
            OptionalLong max = memory.max();
            String below = max.isPresent() && max.getAsLong() == 0
                    ? texts.get("memory.noLimit")
                    : texts.get("memory.limitUnknown");
            return new Dial(Optional.empty(), used, below, lines, Optional.empty());
        }
        GaugeReading gauge = new GaugeReading(
                memory.share(),
                Figures.share(memory.share()),
                texts.get("memory.of", Figures.bytes(memory.limit())),
                MEMORY_TICKS);
        return new Dial(Optional.of(gauge), used, texts.get("memory.used"), lines, warning(gauge));
    }

    /// The hit rate of the last minutes, net and as reported.
    ///
    /// @param covered what the rate covers, which is less than asked for while the session is young
    Dial hitRate(HitRate rate, Duration covered) {
        GaugeReading gauge = new GaugeReading(
                rate.net(),
                Figures.share(rate.net()),
                covered.isZero() ? texts.get("rate.waiting") : texts.get("rate.last", Times.coarse(covered)),
                List.of(HIT_RATE_TICK));
        var lines = new ArrayList<String>();
        if (!covered.isZero()) {
            lines.add(
                    rate.net().isEmpty()
                            ? texts.get("rate.noLookups")
                            : texts.get("rate.own", Figures.count(rate.ownLookups())));
        }
        return new Dial(
                Optional.of(gauge), Figures.share(rate.server()), texts.get("rate.reported"), lines, warning(gauge));
    }

    private Optional<String> warning(GaugeReading gauge) {
        return gauge.passed().map(tick -> {
            String limit = Math.round(tick.share() * 100) + " %";
            return tick.badBelow() ? texts.get("passed.below", limit) : texts.get("passed.above", limit);
        });
    }
}
