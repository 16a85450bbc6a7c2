/// Tests of the kit, and stand-ins that tests of views share.
@NullMarked
package io.lodekey.desktop.kit;

import org.jspecify.annotations.NullMarked;
