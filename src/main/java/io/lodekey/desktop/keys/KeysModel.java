package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Tone;
import io.lodekey.desktop.table.Rows;
import io.lodekey.keyspace.KeyType;
import io.lodekey.monitor.Why;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// What the Keys view shows. Knows no node and no service; belongs to the JavaFX thread.
final class KeysModel {
    /// What the size of a tile stands for.
    enum Measure {
        BYTES,
        KEYS
    }

    final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(new Phase.Looking());
    final ObjectProperty<Optional<KeysSnapshot>> snapshot = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<BasisLine> basis =
            new SimpleObjectProperty<>(new BasisLine(Optional.empty(), Tone.NEUTRAL, "", "", "", Optional.empty()));
    final ObservableList<Notice> notices = FXCollections.observableArrayList();

    final ObjectProperty<KeysTab> tab = new SimpleObjectProperty<>(KeysTab.FAMILIES);
    /// What each tab's name carries; tabs without a figure are not in it.
    /// Counts how often the open tab's rows have taken in a snapshot: a row changed in place is no change of
    /// their list.
    final LongProperty fed = new SimpleLongProperty();
    final ObjectProperty<Map<KeysTab, String>> badges = new SimpleObjectProperty<>(Map.of());
    /// The filter of the open tab.
    final StringProperty filter = new SimpleStringProperty("");

    final Rows<FamilyRow> families = new Rows<>(FamilyRow::key);
    final Rows<TypeRow> types = new Rows<>(TypeRow::type);
    final Rows<PrefixRow> prefixes = new Rows<>(PrefixRow::path);
    final Rows<LegacyRow> legacy = new Rows<>(LegacyRow::from);
    final Rows<UnknownRow> unknown = new Rows<>(UnknownRow::prefix);
    final Rows<FaultRow> faults = new Rows<>(FaultRow::key);
    final Rows<BigRow> biggest = new Rows<>(BigRow::key);

    /// The family selected in table and tree map alike.
    final ObjectProperty<@Nullable Object> selectedFamily = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Object> selectedLegacy = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Object> selectedPrefix = new SimpleObjectProperty<>();
    final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.BYTES);
    /// How deep the Prefixes tab is, from the root.
    final ObjectProperty<List<String>> path = new SimpleObjectProperty<>(List.of());
    /// Faults shown; all if empty.
    final ObservableSet<Why> faultsShown = FXCollections.observableSet();
    /// The one family whose faults are shown, by label.
    final ObjectProperty<Optional<String>> faultFamily = new SimpleObjectProperty<>(Optional.empty());
    /// Types shown among the biggest keys; all if empty.
    final ObservableSet<KeyType> typesShown = FXCollections.observableSet();

    boolean paused() {
        return phase.get() instanceof Phase.Scanning scanning && scanning.paused();
    }

    boolean scanning() {
        return phase.get() instanceof Phase.Scanning;
    }
}
