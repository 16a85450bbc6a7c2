package io.lodekey.desktop.dashboard;

import io.lodekey.text.Figures;
import java.time.Duration;

/// Lengths of time that a figure rests on, no finer than helps: `5 s`, `4 min 55 s`, `57 min`, `41 d`.
final class Times {
    private static final Duration MINUTES_ONLY = Duration.ofMinutes(5);

    private Times() {}

    static String coarse(Duration time) {
        long seconds = Math.max(1, time.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (time.toDays() > 0) {
            return Figures.duration(Duration.ofDays(time.toDays()));
        }
        return Figures.duration(
                time.compareTo(MINUTES_ONLY) < 0 ? Duration.ofSeconds(seconds) : Duration.ofMinutes(time.toMinutes()));
    }

    /// In the largest unit alone: `41 d`, `3 h`, `5 min`.
    static String oneUnit(Duration time) {
        if (time.toDays() > 0) {
            return Figures.duration(Duration.ofDays(time.toDays()));
        }
        if (time.toHours() > 0) {
            return Figures.duration(Duration.ofHours(time.toHours()));
        }
        return time.toMinutes() > 0 ? Figures.duration(Duration.ofMinutes(time.toMinutes())) : coarse(time);
    }
}
