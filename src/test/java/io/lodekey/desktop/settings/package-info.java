/// Tests of the settings.
@NullMarked
package io.lodekey.desktop.settings;

import org.jspecify.annotations.NullMarked;
