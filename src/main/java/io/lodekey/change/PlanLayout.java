package io.lodekey.change;

import io.lodekey.store.Layout;
import java.util.List;

/// The tables of a plan file.
///
/// `row` is the plan: `act` and `type` are codes, `place` is a restore's offset or an expiry's new time, `rule` and
/// `reason` are ids in `word` (0 is the empty text). `section` keeps the counts. `span` is the journal of windows and
/// `outcome` what it has to say of keys that were not done; `tally` keeps the sums. `kept` says where the payload of a
/// row is kept, and what its value was.
final class PlanLayout {
    static final Layout LAYOUT =
            new Layout("plan", 0x4C6B506C, List.of(List.of("""
                CREATE TABLE row (
                  n INTEGER PRIMARY KEY, act INTEGER NOT NULL, source BLOB NOT NULL, target BLOB, place INTEGER NOT NULL,
                  length INTEGER NOT NULL, type INTEGER NOT NULL, expires INTEGER NOT NULL, bytes INTEGER NOT NULL,
                  rule INTEGER NOT NULL, reason INTEGER NOT NULL, held_type INTEGER, held_expires INTEGER,
                  held_bytes INTEGER, held_same INTEGER)\
                """, """
                CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)\
                """, """
                CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID\
                """, """
                CREATE TABLE section (
                  rule INTEGER NOT NULL, reason INTEGER NOT NULL, act INTEGER NOT NULL, keys INTEGER NOT NULL,
                  bytes INTEGER NOT NULL, PRIMARY KEY (rule, reason, act)) WITHOUT ROWID\
                """, """
                CREATE TABLE span (
                  id INTEGER PRIMARY KEY, direction INTEGER NOT NULL, act INTEGER NOT NULL, first INTEGER NOT NULL,
                  last INTEGER NOT NULL, keys INTEGER NOT NULL, sent INTEGER NOT NULL, settled INTEGER)\
                """, """
                CREATE INDEX span_open ON span (direction, act) WHERE settled IS NULL\
                """, """
                CREATE INDEX span_last ON span (direction, act, last)\
                """, """
                CREATE TABLE outcome (
                  direction INTEGER NOT NULL, n INTEGER NOT NULL, outcome INTEGER NOT NULL, why TEXT NOT NULL,
                  PRIMARY KEY (direction, n)) WITHOUT ROWID\
                """, """
                CREATE TABLE tally (
                  direction INTEGER NOT NULL, outcome INTEGER NOT NULL, keys INTEGER NOT NULL,
                  PRIMARY KEY (direction, outcome)) WITHOUT ROWID\
                """, """
                CREATE TABLE kept (
                  n INTEGER PRIMARY KEY, place INTEGER NOT NULL, length INTEGER NOT NULL, expires INTEGER NOT NULL,
                  dump BLOB NOT NULL, content BLOB)\
                """)));

    private PlanLayout() {}
}
