package io.lodekey.monitor;

import io.lodekey.keyspace.Classification;
import io.lodekey.keyspace.Family;
import io.lodekey.keyspace.KeyType;
import io.lodekey.keyspace.Schema;
import io.lodekey.redis.ScannedWindow;

/// What a scan has counted so far on one node. Its memory depends on the schema and on fixed bounds, not on the number
/// of keys, and
/// a key allocates nothing unless it is kept by name. Used by one thread.
final class ScanTally {
    final Schema schema;
    final CountRows families;
    final TtlRows familyTtl;
    final long[] noExpiryWrong;
    final long[] nonConforming;
    final CountRows legacy;
    final CountRows patterns;
    final CountRows unknown = new CountRows(1);
    final PrefixTable prefixes = new PrefixTable();
    final CountRows types = new CountRows(KeyType.values().length);
    final TtlRows ttl = new TtlRows(1);
    final NonConformingKeys faults = new NonConformingKeys();
    final BiggestKeys biggest;
    long scanned;
    long notPermitted;
    long gone;
    long conforming;
    long ownKeys;
    /// Keys whose type the user may not ask: all or none, for permission to ask is given for a command.
    long typesUnknown;
    private long bytesMissing;
    private long ttlMissing;

    ScanTally(Schema schema, int top) {
        this.schema = schema;
        int count = schema.families().size();
        families = new CountRows(count);
        familyTtl = new TtlRows(count);
        noExpiryWrong = new long[count];
        nonConforming = new long[count];
        legacy = new CountRows(schema.legacyRules().size());
        patterns = new CountRows(schema.legacyPatterns().size());
        biggest = new BiggestKeys(top);
    }

    void add(ScannedWindow window) {
        for (int i = 0; i < window.size(); i++) {
            switch (window.fate(i)) {
                case SEEN -> seen(window.name(i), window.type(i), window.pttl(i), window.bytes(i), true);
                case NAMED -> {
                    typesUnknown++;
                    seen(window.name(i), KeyType.OTHER, window.pttl(i), window.bytes(i), false);
                }
                case GONE -> gone++;
                case NOT_PERMITTED -> notPermitted++;
            }
        }
    }

    /// Adds what another one counted, with the same schema.
    void add(ScanTally other) {
        families.add(other.families);
        familyTtl.add(other.familyTtl);
        CountRows.add(noExpiryWrong, other.noExpiryWrong);
        CountRows.add(nonConforming, other.nonConforming);
        legacy.add(other.legacy);
        patterns.add(other.patterns);
        unknown.add(other.unknown);
        prefixes.add(other.prefixes);
        types.add(other.types);
        ttl.add(other.ttl);
        faults.add(other.faults);
        biggest.add(other.biggest);
        scanned += other.scanned;
        notPermitted += other.notPermitted;
        gone += other.gone;
        conforming += other.conforming;
        ownKeys += other.ownKeys;
        bytesMissing += other.bytesMissing;
        ttlMissing += other.ttlMissing;
        typesUnknown += other.typesUnknown;
    }

    long walked() {
        return scanned + gone + notPermitted;
    }

    /// Keys whose size the server would not tell. While it tells any, a missing one only means that the key went
    /// between its own commands, for permission to ask is given for a command.
    long bytesUnknown() {
        return bytesMissing == types.allKeys() ? bytesMissing : 0;
    }

    /// As [#bytesUnknown()], for the expiry.
    long ttlUnknown() {
        return ttlMissing == types.allKeys() ? ttlMissing : 0;
    }

    /// Where a type is counted in [#types].
    @SuppressWarnings("EnumOrdinal") // an index into an array of this run, never stored
    static int row(KeyType type) {
        return type.ordinal();
    }

    private void seen(byte[] name, KeyType type, long pttl, long measured, boolean typed) {
        scanned++;
        Classification what = schema.classify(name);
        if (what instanceof Classification.Fits(Family family) && family.own()) {
            ownKeys++;
            return;
        }
        long bytes = Math.max(0, measured);
        if (measured < 0) {
            bytesMissing++;
        }
        if (pttl < ScannedWindow.NO_EXPIRY) {
            ttlMissing++;
        }
        boolean expires = pttl != ScannedWindow.NO_EXPIRY;
        types.add(row(type), bytes, expires);
        ttl.add(0, pttl, bytes);
        biggest.offer(name, type, bytes);
        switch (what) {
            case Classification.Fits fits -> {
                families.add(fits.family().index(), bytes, expires);
                familyTtl.add(fits.family().index(), pttl, bytes);
                judge(fits.family(), name, type, pttl, typed);
            }
            case Classification.Legacy old -> legacy.add(old.rule().index(), bytes, expires);
            case Classification.LegacyWithoutRule old ->
                patterns.add(old.pattern().index(), bytes, expires);
            case Classification.Malformed like -> faults.malformed(name, like.family());
            case Classification.Unknown _ -> {
                unknown.add(0, bytes, expires);
                prefixes.add(name, bytes);
            }
        }
    }

    private void judge(Family family, byte[] name, KeyType type, long pttl, boolean typed) {
        boolean ttlConforms = pttl < ScannedWindow.NO_EXPIRY || family.ttl().conforms(pttl);
        if (pttl == ScannedWindow.NO_EXPIRY && !ttlConforms) {
            noExpiryWrong[family.index()]++;
        }
        if (typed && !family.accepts(type)) {
            nonConforming[family.index()]++;
            faults.wrongType(name, family, type);
        } else if (!ttlConforms) {
            nonConforming[family.index()]++;
            faults.wrongTtl(name, family, pttl);
        } else {
            conforming++;
        }
    }
}
