package io.lodekey.desktop.keys;

import io.lodekey.desktop.table.Words;
import io.lodekey.text.Figures;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.collections.SetChangeListener;

/// Keeps each tab's rows: gives the open one what is new, and every one its own filter.
final class KeyTabs {
    private final KeysModel model;
    private final Map<KeysTab, String> typed = new EnumMap<>(KeysTab.class);

    KeyTabs(KeysModel model) {
        this.model = model;
        model.tab.subscribe(this::opened);
        model.filter.addListener((property, was, is) -> {
            typed.put(model.tab.get(), is);
            filter();
        });
        model.path.addListener((property, was, is) -> feed());
        model.faultFamily.addListener((property, was, is) -> filter());
        model.faultsShown.addListener((SetChangeListener<Object>) change -> filter());
        model.typesShown.addListener((SetChangeListener<Object>) change -> filter());
    }

    void apply(KeysSnapshot snapshot) {
        model.badges.set(badges(snapshot));
        feed();
    }

    private void opened(KeysTab tab) {
        feed();
        model.filter.set(typed.getOrDefault(tab, ""));
        filter();
    }

    /// The other tabs catch up when they are opened.
    private void feed() {
        model.snapshot.get().ifPresent(snapshot -> {
            switch (model.tab.get()) {
                case FAMILIES -> model.families.update(snapshot.families());
                case TYPES -> model.types.update(snapshot.types());
                case PREFIXES -> model.prefixes.update(snapshot.prefixes().rows(model.path.get()));
                case LEGACY -> model.legacy.update(snapshot.legacy());
                case UNKNOWN -> model.unknown.update(snapshot.unknown());
                case NOT_CONFORMING -> model.faults.update(snapshot.faults());
                case BIGGEST -> model.biggest.update(snapshot.biggest());
            }
            model.fed.set(model.fed.get() + 1);
        });
    }

    private void filter() {
        String words = model.filter.get();
        switch (model.tab.get()) {
            case FAMILIES ->
                model.families.filter(Words.filter(
                        words,
                        row -> List.of(
                                row.label(),
                                row.key(),
                                row.template(),
                                row.cost().label())));
            case TYPES ->
                model.types.filter(Words.filter(words, row -> List.of(row.type().word())));
            case PREFIXES -> model.prefixes.filter(Words.filter(words, row -> List.of(row.path(), row.holds())));
            case LEGACY -> model.legacy.filter(Words.filter(words, row -> List.of(row.from(), row.to(), row.note())));
            case UNKNOWN -> model.unknown.filter(Words.filter(words, row -> List.of(row.prefix())));
            case NOT_CONFORMING -> {
                Predicate<FaultRow> byWords =
                        Words.filter(words, row -> List.of(row.key(), row.family(), row.whyWord(), row.detail()));
                model.faults.filter(byWords.and(this::wanted));
            }
            case BIGGEST -> {
                Predicate<BigRow> byWords =
                        Words.filter(words, row -> List.of(row.key(), row.type().word(), row.belongs()));
                model.biggest.filter(
                        byWords.and(row -> model.typesShown.isEmpty() || model.typesShown.contains(row.type())));
            }
        }
    }

    private boolean wanted(FaultRow row) {
        return (model.faultsShown.isEmpty() || model.faultsShown.contains(row.why()))
                && model.faultFamily.get().map(row.family()::equals).orElse(true);
    }

    private static Map<KeysTab, String> badges(KeysSnapshot snapshot) {
        Map<KeysTab, String> badges = new EnumMap<>(KeysTab.class);
        boolean sampled = snapshot.sampled();
        long legacy = snapshot.report().legacyKeys() + snapshot.report().legacyWithoutRuleKeys();
        badges.put(KeysTab.LEGACY, badge(sampled, legacy));
        badges.put(KeysTab.UNKNOWN, badge(sampled, snapshot.report().unknown().keys()));
        badges.put(KeysTab.NOT_CONFORMING, badge(sampled, snapshot.report().nonConformingTotal()));
        return badges;
    }

    private static String badge(boolean sampled, long keys) {
        return keys == 0 ? Figures.count(0) : Approx.count(sampled, keys);
    }
}
