package io.lodekey.desktop.pools;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.redis.PoolReading;
import io.lodekey.text.Figures;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Lodekey's own pool in words.
final class OwnReader {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Texts texts;
    private final ZoneId zone;

    OwnReader(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    OwnFigures of(PoolReading pool) {
        return new OwnFigures(
                texts.get("own.limit", Figures.count(pool.limit())),
                List.of(
                        lead(pool.created(), "own.created"),
                        lead(pool.idle(), "own.idle"),
                        lead(pool.inUse(), "own.inUse"),
                        lead(pool.waiting(), "own.waiting")),
                (double) pool.inUse() / pool.limit(),
                (double) pool.created() / pool.limit(),
                List.of(
                        line("own.wait", wait(pool)),
                        line("own.timeouts", Figures.count(pool.timeouts())),
                        line("own.reconnects", reconnects(pool)),
                        line("own.dedicated", Figures.count(pool.dedicated())),
                        line("own.shared", texts.get("own.shared.each", Figures.count(pool.shared())))));
    }

    private OwnFigures.Lead lead(long figure, String words) {
        return new OwnFigures.Lead(Figures.count(figure), texts.get(words));
    }

    private OwnFigures.Line line(String words, String figure) {
        return new OwnFigures.Line(texts.get(words), figure);
    }

    private String wait(PoolReading pool) {
        return pool.waitP50().isEmpty() || pool.waitP99().isEmpty()
                ? texts.get("own.wait.none")
                : texts.get(
                        "own.wait.both",
                        Figures.duration(pool.waitP50().get()),
                        Figures.duration(pool.waitP99().get()));
    }

    private String reconnects(PoolReading pool) {
        return pool.lastReconnect()
                .map(at -> texts.get(
                        "own.reconnects.last", Figures.count(pool.reconnects()), TIME.format(at.atZone(zone))))
                .orElse(Figures.count(pool.reconnects()));
    }
}
