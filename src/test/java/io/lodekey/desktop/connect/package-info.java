/// Tests of the connections.
@NullMarked
package io.lodekey.desktop.connect;

import org.jspecify.annotations.NullMarked;
