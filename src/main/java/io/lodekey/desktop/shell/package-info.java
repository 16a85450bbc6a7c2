/// The window around the views: frame, header, rail, status bar, and the keys that work everywhere.
///
/// Decisions:
/// - The shell knows views only as [io.lodekey.desktop.kit.Feature]s; it decides which one is active, and nothing else
///   about them. A view of a server is listed, but cannot be chosen, while none is open.
/// - Keys, the context menu of a view and the command palette show the same commands
///   ([io.lodekey.desktop.command.CommandBook]): those of the open view, one for each view, and what other views offer
///   everywhere, for which the shell opens them first.
/// - Sizes that depend on the width of the window (rail of 182 or 56 px) are a pseudo-class, so the style sheet has
/// them.
/// - Children are added in reading order, because that is the order of the Tab key.
@NullMarked
package io.lodekey.desktop.shell;

import org.jspecify.annotations.NullMarked;
