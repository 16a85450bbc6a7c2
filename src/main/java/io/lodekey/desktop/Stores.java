package io.lodekey.desktop;

import io.lodekey.settings.Folders;
import io.lodekey.settings.PreferencesStore;
import io.lodekey.settings.ProfileStore;

/// Where profiles and preferences are kept. Pictures keep them apart from the person's own.
record Stores(ProfileStore profiles, PreferencesStore preferences) {
    static Stores in(Folders folders) {
        return new Stores(new ProfileStore(folders.profiles()), new PreferencesStore(folders.preferences()));
    }
}
