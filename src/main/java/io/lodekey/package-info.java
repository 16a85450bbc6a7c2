/// Lodekey's entry: arguments lead to the command line, none to the desktop. The two know nothing of each other and
/// meet
/// here.
@NullMarked
package io.lodekey;

import org.jspecify.annotations.NullMarked;
