/// The gates that hold the house together: floors, sizes, format, static analysis. Each is also shown to fail on a bad
/// sample, so that a gate that has stopped checking is noticed.
@NullMarked
package io.lodekey.house;

import org.jspecify.annotations.NullMarked;
