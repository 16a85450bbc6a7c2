@NullMarked
package io.lodekey.desktop.pools;

import org.jspecify.annotations.NullMarked;
