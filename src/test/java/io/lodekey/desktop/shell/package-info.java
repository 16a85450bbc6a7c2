/// Tests of the window around the views.
@NullMarked
package io.lodekey.desktop.shell;

import org.jspecify.annotations.NullMarked;
