package io.lodekey.desktop.chart;

import io.lodekey.desktop.kit.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a gauge shows: a share of a known whole.
///
/// @param share 0 to 1; empty when it is not known, or when there is no whole
/// @param figure stands in the middle of the arc
/// @param caption what it is a share of, or when
public record GaugeReading(OptionalDouble share, String figure, String caption, List<GaugeTick> ticks) {
    public GaugeReading {
        ticks = List.copyOf(ticks);
    }

    /// The gravest threshold that was passed.
    public Optional<GaugeTick> passed() {
        return share.isEmpty()
                ? Optional.empty()
                : ticks.stream()
                        .filter(tick -> tick.passedBy(share.getAsDouble()))
                        .max(Comparator.comparing(GaugeTick::tone));
    }

    /// Accent until a threshold is passed.
    public Tone tone() {
        return passed().map(GaugeTick::tone).orElse(Tone.ACCENT);
    }
}
