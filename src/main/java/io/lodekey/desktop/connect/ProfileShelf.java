package io.lodekey.desktop.connect;

import io.lodekey.settings.Profile;
import io.lodekey.settings.ProfileStore;
import io.lodekey.settings.SettingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The stored profiles. Every change is written at once, the whole file in one step; it is small.
final class ProfileShelf {
    private final ProfileStore store;
    private final List<Profile> profiles;
    private final Optional<String> trouble;

    ProfileShelf(ProfileStore store) {
        this.store = store;
        ProfileStore.Loaded loaded = store.load();
        profiles = new ArrayList<>(loaded.profiles());
        trouble = loaded.setAside();
    }

    /// Why the file could not be used when it was read.
    Optional<String> trouble() {
        return trouble;
    }

    List<Profile> all() {
        return List.copyOf(profiles);
    }

    Optional<Profile> named(String name) {
        return profiles.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    boolean taken(String name) {
        return name.equals(Profile.ENVIRONMENT_NAME) || named(name).isPresent();
    }

    void add(Profile profile) throws SettingsException {
        change(list -> {
            list.add(profile);
            return list;
        });
    }

    /// Puts `next` in the place of the profile called `name`, which may be its name too.
    void replace(String name, Profile next) throws SettingsException {
        change(list -> {
            list.replaceAll(p -> p.name().equals(name) ? next : p);
            return list;
        });
    }

    void remove(String name) throws SettingsException {
        change(list -> {
            list.removeIf(p -> p.name().equals(name));
            return list;
        });
    }

    /// `name`, or `name 2`, `name 3` … if it is taken.
    String free(String name) {
        String candidate = name;
        for (int n = 2; taken(candidate); n++) {
            candidate = name + " " + n;
        }
        return candidate;
    }

    private void change(UnaryOperator<List<Profile>> edit) throws SettingsException {
        List<Profile> next = edit.apply(new ArrayList<>(profiles));
        store.save(next);
        profiles.clear();
        profiles.addAll(next);
    }
}
