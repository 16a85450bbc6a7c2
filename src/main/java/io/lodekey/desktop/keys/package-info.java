/// The Keys view: what the keys of a server are, held against the key schema.
///
/// Decisions:
/// - **Everything shown is worked out off the JavaFX thread.** Each report of the scan becomes a
///   {@link io.lodekey.desktop.keys.KeysSnapshot}: rows, tiles, bars and words, all immutable. The JavaFX thread only
///   merges the rows of the tab that is open into the ones it has, so a scan of a million keys costs it a few
///   milliseconds ten times a second. Other tabs take the newest snapshot when they are opened.
/// - **Before the first figures the structure stands, with dashes**: the schema's families, the parts and the bars are
///   built a step a pulse while the reader looks around, so that the first figures mostly only change texts. A scan
///   that ended before its first key leaves no figures, and no zeros.
/// - **Rows that are no family stand with the families**: old names, names without a rule, unknown and malformed ones
///   are rows and tiles too. So the rows add up to the keyspace, and trouble can't hide outside the table.
/// - **Sampled figures begin with `≈`** in every table, tile and bar; what was only counted in the sample (the lists of
///   single keys) says so instead.
/// - **The scan belongs to the controller, not to the view**: leaving the view doesn't end it, closing the connection
///   does. It starts by itself on the first visit only where it is small and not production.
/// - Prefixes are read off the templates: a family's keys begin with the literal segments of its template, so the tree
///   of prefixes is exact without another pass over the names.
@NullMarked
package io.lodekey.desktop.keys;

import org.jspecify.annotations.NullMarked;
