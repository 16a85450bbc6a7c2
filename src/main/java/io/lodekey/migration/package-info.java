/// Moves keys from their old names to the new ones: says what would happen, has the change engine do it, and
/// says afterwards whether it is so.
///
/// Decisions:
///
/// - **One pass, all rules at once.** A [io.lodekey.migration.Judge] says of each key what its name, type and
///   expiry mean; only what depends on other keys (two that want one name, a name that is taken) needs more.
///   Names that are taken are asked for in bursts of a thousand while the walk goes on
///   ([io.lodekey.migration.TargetLook]); keys that want the same name are found by the plan file, on the
///   disk. Nothing in memory grows with the keyspace.
/// - **A plan's walk asks no sizes.** MEMORY USAGE is asked of keys that have a rule only, which pays for the
///   look at their new names.
/// - **Every key with a rule is a row**, also one that stays: a key that SCAN gives twice is counted once,
///   and keys with a rule are always moves, conflicts and kept ones together.
/// - **A lock is never moved**, whatever its rule says: if the rule is held, or where it leads is a lock's
///   name.
/// - **A new name must be read back as it was meant**, as with names that are built: `worker:active` would
///   become the set of active workers, so it stays.
/// - **Locks before names, names before types, types before expiry**: of several reasons to stay, the
///   weightiest is told.
@NullMarked
package io.lodekey.migration;

import org.jspecify.annotations.NullMarked;
