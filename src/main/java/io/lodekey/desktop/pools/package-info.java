/// The Pools view: who is near the limit of connections and since when, the others beside it, Lodekey's own use, and
/// the
/// way to close what should not be there.
///
/// Decisions:
/// - **It reads on the beat of the samples**, every five seconds while it is shown and every half a minute while it is
///   not, so that a chart opened later has a past and growth is known; pausing the samples pauses it.
/// - **The figures are made off the JavaFX thread** from one reading ([PoolsFigures]) and shown as a whole; with
///   thousands of clients the thread only merges rows by key.
/// - **A group that is opened takes the place of chart and own pool**, since its clients need the width; Esc brings
///   those back. What is about to be closed is confirmed in that panel, on exactly the clients it listed when it was
///   asked.
@NullMarked
package io.lodekey.desktop.pools;

import org.jspecify.annotations.NullMarked;
