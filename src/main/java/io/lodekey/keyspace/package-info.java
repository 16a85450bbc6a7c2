/// The key schema: which names a keyspace may hold, what each holds, and what an old name should become.
///
/// Pure: no Redis, no clock, no files beyond reading a schema. Names are byte arrays throughout, because Redis names
/// are; text appears only in templates (UTF-8) and in [io.lodekey.keyspace.KeyText].
///
/// Decisions:
///
/// - **A trie walked by segment.** A trie node belongs to one depth and has one parent, so a walk with backtracking
///   meets each node at most once, whatever the name. Only the branches that agree with the name are entered, so the
///   cost follows the name and the depth of the schema, not the number of families.
/// - **Four tries, asked in order**: families, families with a version suffix, legacy rules, legacy patterns. The
///   order of precedence is then the order of the calls, and each tier is checked for clashes within itself only.
/// - **A suffix of its own trie.** `:v{version}` is no part of a template: it is tried only after a name fits nothing
///   without it, which one trie could not express.
/// - **Answers are made once.** [io.lodekey.keyspace.Schema#classify] returns instances prepared with the schema and
///   allocates nothing; it is called for every key of a scan.
/// - **A built name is read again** before it is handed out. A value such as `active` in `workers:{worker_id...}` would
///   make the name of another family; building refuses it, so what is built always parses back to the same parts.
/// - **All errors of a schema at once**, each with its line. YAML is read as a tree of marked nodes, not bound to
///   classes, since binding stops at the first error and forgets lines.
@NullMarked
package io.lodekey.keyspace;

import org.jspecify.annotations.NullMarked;
