/// The Dashboard: is anything near a limit, is it moving, which node.
///
/// Decisions:
/// - [io.lodekey.desktop.dashboard.Reading] turns the history into what the view shows, as one immutable record and
///   without the toolkit: what a figure says can be tested by itself, and the view only lays it out.
/// - Figures come from the last sample that was answered, and say how old it is: a lost server leaves them muted with
///   their age instead of dashes, for what was last true is what helps most. The failed sample is told beside them.
/// - A gauge is for a share of a known whole. Without `maxmemory` there is no whole (a share of the machine's memory
///   would blame Redis for its neighbours), so the panel shows a number and says that no limit is set.
/// - The gauge of the hit rate covers five minutes whatever the charts cover: the rate of one interval jumps, that of
///   a session hides a fall. Sums of deltas of one epoch, never the server's cumulative counters.
@NullMarked
package io.lodekey.desktop.dashboard;

import org.jspecify.annotations.NullMarked;
