/// The last sample over HTTP, for dashboards and scrapers on the same machine.
///
/// Decisions:
/// - **Read-only and local**: it listens on 127.0.0.1 alone, knows three paths and takes GET and HEAD. A request never
///   reaches a server of Redis; it gets what the sampler has brought anyway, so a scraper adds no load.
/// - **The Host header is checked** ([HostNames]): a web page that a person opens can make the browser ask a loopback
///   port under a name of its own, and read the answer as its own. It cannot do so under the name `localhost`.
/// - **No sample is no answer** (503), and a figure that is not known is left out, never 0: a graph shows a gap.
/// - **The JDK's own server** does it, on virtual threads; nothing is added for three paths.
@NullMarked
package io.lodekey.monitor.endpoint;

import org.jspecify.annotations.NullMarked;
