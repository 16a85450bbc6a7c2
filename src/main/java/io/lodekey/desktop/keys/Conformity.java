package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.monitor.KeyspaceReport;
import io.lodekey.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How much conforms, in five parts that add up to all keys.
///
/// @param id names the part's colour
/// @param leadsTo the tab that lists these keys
record Conformity(String id, String figure, String label, String share, long keys, Optional<KeysTab> leadsTo) {

    static List<Conformity> of(KeyspaceReport report, Texts texts) {
        Maker maker = new Maker(texts, report.keys(), report.coverage().sampled());
        maker.add("conforming", report.conforming(), Optional.empty());
        maker.add("nonconforming", report.nonConformingTotal(), Optional.of(KeysTab.NOT_CONFORMING));
        maker.add("legacy", report.legacyKeys(), Optional.of(KeysTab.LEGACY));
        maker.add("legacy-norule", report.legacyWithoutRuleKeys(), Optional.of(KeysTab.LEGACY));
        maker.add("unknown", report.unknown().keys(), Optional.of(KeysTab.UNKNOWN));
        return List.copyOf(maker.parts);
    }

    /// The parts before the first figures: their names, and dashes.
    static List<Conformity> awaited(Texts texts) {
        Maker maker = new Maker(texts, 0, false);
        for (String part : List.of("conforming", "nonconforming", "legacy", "legacy-norule", "unknown")) {
            maker.add(part, Approx.UNKNOWN, Optional.empty());
        }
        return List.copyOf(maker.parts);
    }

    private static final class Maker {
        private final List<Conformity> parts = new ArrayList<>();
        private final Texts texts;
        private final long all;
        private final boolean sampled;

        Maker(Texts texts, long all, boolean sampled) {
            this.texts = texts;
            this.all = all;
            this.sampled = sampled;
        }

        void add(String id, long keys, Optional<KeysTab> leadsTo) {
            String share = all == 0 ? Figures.UNKNOWN : Figures.share((double) keys / all);
            parts.add(new Conformity(id, Approx.count(sampled, keys), texts.get("part." + id), share, keys, leadsTo));
        }
    }
}
