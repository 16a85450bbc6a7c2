/// Who holds a server's connections, and how the pools they belong to do.
///
/// ## Reading
/// CLIENT LIST of every node, in one burst with what the node allows at most ([io.lodekey.pools.PoolsReader]). Versions
/// add fields and Valkey others: what is not known is skipped, what is missing is unknown, never 0
/// ([io.lodekey.pools.ClientLines]). A node that cannot be read, or a user who may not, costs only the figures it would
/// have given; [io.lodekey.pools.Denied] says which ACL rule brings them.
///
/// ## Names
/// A connection named `app:instance:role` (CLIENT SETNAME) belongs to a pool: `app` is the application, `instance` the
/// process, `role` what the connection is for ([io.lodekey.pools.ClientName]). Any other name is an application of
/// its own. Lodekey's own connections are known by their ids, not by their names: another Lodekey is another client.
///
/// ## What an application may say of its pool
/// CLIENT LIST tells how many connections there are, not how many of them are busy or who waits for one. An application
/// that names its connections by the convention may tell, in a hash a process, `pool:stats:{application}:{instance}`
/// (family `pool_stats` of the schema), written every some seconds and expiring by itself within five minutes:
///
/// | field | |
/// |---|---|
/// | `size` | most connections that the pool may hold |
/// | `idle`, `in_use` | connections it has now, free and lent out |
/// | `waiting` | callers that wait for one |
/// | `wait_p50_ms`, `wait_p99_ms` | how long callers waited lately, in milliseconds |
/// | `timeouts` | callers that got none in time, since the process started |
/// | `at` | when this was written, ISO-8601 in UTC |
///
/// All but `size` and `in_use` may be missing. The names are made from the connections' names, so that nothing has to
/// be
/// searched for; a process that does not publish is asked again after a minute only, since each look is a miss in the
/// server's statistics ([io.lodekey.pools.PublishedPools]).
@NullMarked
package io.lodekey.pools;

import org.jspecify.annotations.NullMarked;
