/// Everything that goes to a Redis or Valkey server and comes back. The only package that knows Lettuce and Netty.
///
/// **One sender.** Whatever is sent passes [Sender]: the write guard looks at each command ([WriteGuard], [Harmless]),
/// the reply is entered into the ledger ([Lookups], [NodeTally]), nothing is waited for longer than the time-out, and
/// failure becomes one sentence for a person ([Failures], [ConnectSentences]). A walk asks the guard once, before its
/// first window.
///
/// **Volleys.** To Lettuce a burst of commands is one command ([Volley]); [VolleyPipe] reads its replies off the wire
/// itself and hands Lettuce a single status when the last is in. A walk sends three commands for each of millions of
/// keys: a
/// Lettuce command each needs a promise, a buffer, a task on the event loop and a queue entry for forty bytes of
/// request and ten of reply. A volley needs one of each for a window of a thousand keys, and replies go straight into
/// arrays ([WalkWindow]). Connecting, TLS, event loops, and failing what is in flight when a connection breaks remain
/// Lettuce's. RESP2 is spoken: it has all that is needed, on every version.
///
/// **The ledger and INFO.** A look-up is counted when its reply is in, never when it is sent. Between the two nobody
/// knows if the server has counted it, so INFO is sent only while no counted command of Lodekey's is in flight on that
/// node: new bursts are held back, those in flight are waited for (up to half a second, or half the time-out if that is
/// less), then INFO goes out, and [InfoReading#own()] is the ledger at that moment. So it is exact, also in the middle
/// of a scan, which stands still for a few milliseconds. Where it cannot be (a blocking command that does not come
/// back, a connection that broke with replies missing, a command whose reply leaves it open), [InfoReading#ownExact()]
/// says so.
///
/// **Topologies.** Standalone, Sentinel and Cluster are one [TopologySession] over a [NodeMap]: shards of slots, each
/// with a primary and its replicas; a standalone server and a Sentinel's master are one shard with all slots. Only the
/// [Scout] that finds the map differs. [MapKeeper] has it looked for again when a primary is lost, when INFO or a reply
/// contradicts it (MOVED, READONLY), and every few seconds; of several views the one with the highest epoch counts, and
/// a Sentinel's word is checked by ROLE. Keys are followed by [Router] within one time-out; a lane follows nothing, its
/// user must know. A [ShardWalk] that loses its node begins anew with whoever took over and says so to the sink, for a
/// cursor means nothing to another process; where nobody can take over it fails at once. Slots that moved meanwhile are
/// found by comparing the maps before and after, by MOVED and ASK among the replies, and by the marks of slots on their
/// way that each primary shows of itself. Links ([NodeLink], [Links]) go with their nodes, tallies stay.
///
/// **Four kinds of connection**, each greeted by [Greeting] and named after Lodekey: the *reader*, shared, comes back
/// by itself ([Reader]); the *walk*'s own, for as long as the call; the *key*'s, kept for the next key; the *lane*
/// ([WireLane]), which never comes back and whose unanswered commands are in doubt. Lettuce's own reconnect is off
/// everywhere, because it sends again what was in flight. Listener and blocker come with the issues that need them.
/// All but the shared readers come from the session's [ConnectionPool], which bounds them, and each knows its id in
/// CLIENT LIST: that is how Lodekey tells its own connections from those of another Lodekey.
///
/// **Gentle pace.** A connection of its own PINGs all the time a gentle walk or change is under way, and waits in the
/// server as other clients do; from its p99 follows how many keys may be under way ([GentlePace], [Pacemaker]).
///
/// **Connecting** is Lettuce's for TCP and TLS only. Logging in is ours, so that each refusal is told for what it is;
/// when nothing sensible was answered at all, [Diagnosis] asks once more, in plain text and with the first message of a
/// TLS handshake, within the same time-out.
@NullMarked
package io.lodekey.redis;

import org.jspecify.annotations.NullMarked;
