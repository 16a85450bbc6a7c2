/// What a person prefers, whichever server is open: theme and key schema; and where Lodekey keeps its files.
///
/// Every choice holds at once and is written at once; there is nothing to save or to apply. A key schema is read before
/// it is accepted, so that a file with errors is refused here, with all of them, and not at the next connect.
@NullMarked
package io.lodekey.desktop.settings;

import org.jspecify.annotations.NullMarked;
