package io.lodekey.desktop.connect;

import io.lodekey.settings.Profile;

/// A profile as the list shows it.
///
/// @param place its address, short
/// @param used when it was last connected
/// @param open whether it is the one that is connected
record ProfileCard(Profile profile, String place, String used, boolean open) {}
