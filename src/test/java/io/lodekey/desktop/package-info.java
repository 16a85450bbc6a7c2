/// Tests of the desktop put together.
@NullMarked
package io.lodekey.desktop;

import org.jspecify.annotations.NullMarked;
