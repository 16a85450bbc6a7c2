package io.lodekey.desktop;

import io.lodekey.desktop.kit.Background;
import io.lodekey.settings.Preferences;
import io.lodekey.settings.PreferencesStore;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The preferences as they hold. A change holds at once and is written behind it; one that cannot be written is logged
/// and holds until Lodekey ends.
final class PreferenceDesk {
    private static final Logger LOG = LoggerFactory.getLogger(PreferenceDesk.class);

    private final PreferencesStore store;
    private final Background background;
    private final ReadOnlyObjectWrapper<Preferences> preferences;

    PreferenceDesk(PreferencesStore store, Background background) {
        this.store = store;
        this.background = background;
        PreferencesStore.Loaded loaded = store.load();
        loaded.setAside().ifPresent(LOG::warn);
        preferences = new ReadOnlyObjectWrapper<>(loaded.preferences());
    }

    ReadOnlyObjectProperty<Preferences> preferences() {
        return preferences.getReadOnlyProperty();
    }

    Preferences get() {
        return preferences.get();
    }

    void change(UnaryOperator<Preferences> edit) {
        Preferences next = edit.apply(preferences.get());
        preferences.set(next);
        background.<Boolean>run(
                this,
                () -> {
                    store.save(next);
                    return true;
                },
                saved -> {},
                failure -> LOG.warn("Preferences were not written: {}", failure.getMessage()));
    }
}
