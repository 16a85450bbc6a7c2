/// How figures are written for a person: counts, bytes, shares, rates, durations and ages.
///
/// One place, so that the desktop and the command line never disagree about the same number. The rules are those of
/// the product's visual design: thin spaces by thousands, binary bytes with three significant digits, two units of time
/// at most, and a dash for what is not known (never 0). Everything is written with `Locale.ROOT`: a figure that is
/// copied from a screen into a ticket reads the same everywhere.
@NullMarked
package io.lodekey.text;

import org.jspecify.annotations.NullMarked;
