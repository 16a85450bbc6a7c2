package io.lodekey.desktop.shell;

import java.util.OptionalDouble;

/// The work under way as the status bar tells it.
///
/// @param running false if `title` merely says that there is none
/// @param share 0 to 1; empty if it is not known
/// @param detail time left, and how many more there are
record JobLine(boolean running, String title, OptionalDouble share, String detail) {
    static final JobLine NONE = new JobLine(false, "", OptionalDouble.empty(), "");
}
