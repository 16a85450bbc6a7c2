package io.lodekey.desktop.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The horizontal axis: round clock times.
final class TimeAxis {
    private static final int[] STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400
    };
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private TimeAxis() {}

    record Tick(Instant at, String label) {}

    /// Round times within the window.
    ///
    /// @param atMost how many labels have room
    static List<Tick> ticks(TimeRange window, ZoneId zone, int atMost) {
        ZoneOffset offset = zone.getRules().getOffset(window.to());
        long from = window.from().getEpochSecond() + offset.getTotalSeconds();
        long to = window.to().getEpochSecond() + offset.getTotalSeconds();
        int step = STEPS[STEPS.length - 1];
        for (int candidate : STEPS) {
            if ((to - from) / candidate + 1 <= Math.max(2, atMost)) {
                step = candidate;
                break;
            }
        }
        DateTimeFormatter format = step < 60 ? SECONDS : MINUTES;
        var ticks = new ArrayList<Tick>();
        for (long t = Math.ceilDiv(from, step) * step; t <= to; t += step) {
            Instant at = Instant.ofEpochSecond(t - offset.getTotalSeconds());
            ticks.add(new Tick(at, format.format(at.atOffset(offset))));
        }
        return ticks;
    }

    /// A moment with seconds, for read-outs and tables.
    static String moment(Instant at, ZoneId zone) {
        return SECONDS.format(at.atZone(zone));
    }
}
