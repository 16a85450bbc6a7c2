package io.lodekey.demo;

import io.lodekey.demo.KeySink.Scored;
import java.util.List;

/// Names nobody told the schema about: other programs share the database, as they do.
final class UnknownKeys {
    private final SampleParts parts;

    UnknownKeys(SampleParts parts) {
        this.parts = parts;
    }

    void write(KeySink sink) {
        for (var i = 0; i < parts.plan().count(Part.UNKNOWN); i++) {
            write(sink, i, parts.dice("unknown", i));
        }
    }

    private void write(KeySink sink, int i, Dice dice) {
        switch (i % 20) {
            case 0, 1, 2, 3, 4, 5 -> {
                var pairs = List.of("user", String.valueOf(dice.below(900)), "csrf", dice.hex(32));
                sink.hash(name("session:" + dice.hex(32)), dice.chance(0.3) ? Times.DAY : KeySink.NEVER, pairs);
            }
            case 6, 7, 8, 9, 10 ->
                sink.string(
                        name("celery-task-meta-" + dice.uuid()),
                        dice.chance(0.4) ? Times.DAY : KeySink.NEVER,
                        parts.plain("{\"status\": \"SUCCESS\", \"result\": null, \"traceback\": null}"));
            case 11, 12 ->
                sink.string(name("flask_cache_view//documents/" + i), Times.HOUR / 2, parts.plain(dice.bytes(300)));
            case 13, 14, 15 ->
                sink.hash(name("user:" + i + ":prefs"), KeySink.NEVER, List.of("theme", "dark", "rows", "50"));
            case 16 ->
                sink.list(name("export:" + dice.uuid() + ":rows"), KeySink.NEVER, List.of(dice.uuid(), dice.uuid()));
            case 17 -> sink.string(name("textract:raw:" + dice.hex(16)), KeySink.NEVER, parts.plain(dice.bytes(200)));
            case 18 ->
                sink.sortedSet(
                        name("stats:pages:" + i),
                        KeySink.NEVER,
                        List.of(new Scored(i, "seen"), new Scored(2L * i, "read")));
            default -> sink.set(name("tmp_" + dice.hex(10)), KeySink.NEVER, List.of(dice.hex(8), dice.hex(8)));
        }
    }

    private static byte[] name(String text) {
        return Bytes.latin1(text);
    }
}
