package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.monitor.MemorySample;
import io.lodekey.monitor.NodeSample;
import io.lodekey.monitor.Persistence;
import io.lodekey.monitor.Sample;
import io.lodekey.redis.NodeRole;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What hardly moves: keys, fragmentation, persistence.
final class StateReader {
    /// `rdb_last_save_time` is the server's start where nothing was ever saved; both are told in whole seconds.
    private static final Duration SAME = Duration.ofSeconds(2);

    private final Texts texts;

    StateReader(Texts texts) {
        this.texts = texts;
    }

    Figure keys(Sample sample) {
        OptionalLong keys = sample.totals().keys();
        OptionalLong expiring = sample.totals().keysWithExpiry();
        if (keys.isEmpty()) {
            return Figure.UNKNOWN;
        }
        String basis = "";
        if (keys.getAsLong() > 0 && expiring.isPresent()) {
            basis = texts.get("keys.expire", Figures.share((double) expiring.getAsLong() / keys.getAsLong()));
        }
        return Figure.of(Figures.count(keys), "", basis);
    }

    Figure fragmentation(Sample sample) {
        MemorySample memory = sample.totals().memory();
        return Figure.of(
                Figures.ratio(memory.fragmentation()), "", texts.get("fragmentation.of", Figures.bytes(memory.rss())));
    }

    /// Of the primary that has most to lose: a failed write first, then the oldest snapshot.
    Figure persistence(Sample sample, Instant now) {
        List<NodeSample> told = sample.nodes().stream()
                .filter(node -> node.node().role() == NodeRole.PRIMARY)
                .filter(node -> node.persistence().lastSave().isPresent())
                .toList();
        return told.stream()
                .min(Comparator.comparing(StateReader::isWell)
                        .thenComparing(n -> n.persistence().lastSave().orElse(Instant.MAX)))
                .map(node -> persistence(node, sample.at(), now))
                .orElse(Figure.UNKNOWN);
    }

    private Figure persistence(NodeSample node, Instant sampled, Instant now) {
        Persistence persistence = node.persistence();
        Instant saved = persistence.lastSave().orElseThrow();
        String rdb = persistence.lastSaveOk().orElse(true) ? texts.get("rdb.saved") : texts.get("rdb.failed");
        Tone tone = isWell(node) ? Tone.NEUTRAL : Tone.WARNING;
        String aof = aof(persistence);
        Optional<Instant> started = node.uptime().map(sampled::minus);
        if (tone == Tone.NEUTRAL
                && started.isPresent()
                && Duration.between(started.get(), saved).abs().compareTo(SAME) <= 0) {
            return Figure.of(texts.get("rdb.none"), "", texts.get("rdb.noneSinceStart", aof));
        }
        String age = Figures.age(saved, now);
        int space = age.indexOf(' ');
        String value = space < 0 ? age : age.substring(0, space);
        String unit = space < 0 ? "" : age.substring(space + 1);
        return new Figure(value, unit, texts.get("persistence.both", rdb, aof), tone);
    }

    private String aof(Persistence persistence) {
        if (persistence.aofEnabled().isEmpty()) {
            return texts.get("aof.unknown");
        }
        if (!persistence.aofEnabled().get()) {
            return texts.get("aof.off");
        }
        return persistence.lastAofWriteOk().orElse(true) ? texts.get("aof.on") : texts.get("aof.failed");
    }

    private static boolean isWell(NodeSample node) {
        Persistence persistence = node.persistence();
        return persistence.lastSaveOk().orElse(true)
                && persistence.lastAofWriteOk().orElse(true);
    }
}
