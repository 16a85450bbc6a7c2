/// What a server holds and how it does: the keyspace scan and the sampler, their reports, and how these are written as
/// JSON and CSV for scripts and for export.
///
/// **Scan.** A [KeyspaceScan] counts window by window into arrays indexed by family, rule and type ([ScanTally]), so
/// that its memory is that of the schema and of a few fixed bounds: 10,000 prefixes, 1,000 listed faults, the biggest
/// keys asked for. Snapshots are made on the walking thread, about ten a second, and are immutable. No set of seen
/// names
/// is kept, so a key that SCAN gives twice is counted twice ([Coverage] says when that happens).
///
/// **Sample.** A scan that stops early is scaled by DBSIZE / names seen, and every scaled figure has a 95 % interval
/// ([Estimate] says how). It rests on SCAN's order being that of a keyed hash.
///
/// **Rates** are differences of two readings of INFO in one epoch and over one connection, never the server's totals
/// since its start ([Counters], [Delta]). A first sample therefore has none. What is not known is empty, and null in
/// JSON, never 0.
///
/// **Hit rates** come twice: as the server reports them, and net of Lodekey, whose own look-ups are counted from each
/// reply by the session's ledger and travel with each reading ([HitRate]).
///
/// **History** lives in memory for the session, the older the coarser ([History]).
@NullMarked
package io.lodekey.monitor;

import org.jspecify.annotations.NullMarked;
