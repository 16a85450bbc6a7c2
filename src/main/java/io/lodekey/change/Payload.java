package io.lodekey.change;

import io.lodekey.keyspace.KeyType;
import io.lodekey.redis.Reply;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The value of a key at one instant.
///
/// @param dump what DUMP gave
/// @param expiresAt as in [PlannedKey]
/// @param content a hash that does not depend on the order of members or fields; empty for a type whose DUMP is always
///     the same
record Payload(byte[] dump, long expiresAt, byte[] content) {
    private static final int SHA1 = 20;
    private static final int COUNT = 4;

    /// The DUMP of these depends on how the value came to be: a restored set gives another one.
    static boolean comparesByContent(KeyType type) {
        return type == KeyType.SET || type == KeyType.HASH;
    }

    byte[] dumpHash() {
        return PlanDigest.sha1().digest(dump);
    }

    Kept kept(long row, Optional<PayloadFile.Place> place) {
        return new Kept(
                row,
                place.map(PayloadFile.Place::offset).orElse(-1L),
                place.map(PayloadFile.Place::length).orElse(0),
                expiresAt,
                dumpHash(),
                content);
    }

    /// Whether it is still the value that was kept, whatever its expiry.
    boolean hasValueOf(Kept kept) {
        return kept.content().length > 0
                ? Arrays.equals(content, kept.content())
                : Arrays.equals(dumpHash(), kept.dump());
    }

    /// The hashes of all members (SMEMBERS), or of all fields with their values (HGETALL), laid over each other: the
    /// order makes no difference, and there are no two alike.
    static byte[] content(KeyType type, List<Reply> items) {
        byte[] sum = new byte[SHA1 + COUNT];
        MessageDigest sha1 = PlanDigest.sha1();
        int step = type == KeyType.HASH ? 2 : 1;
        for (int i = 0; i + step <= items.size(); i += step) {
            for (int part = 0; part < step; part++) {
                byte[] data = items.get(i + part) instanceof Reply.Bulk(byte[] bytes) ? bytes : new byte[0];
                sha1.update((byte) (data.length >>> 24));
                sha1.update((byte) (data.length >>> 16));
                sha1.update((byte) (data.length >>> 8));
                sha1.update((byte) data.length);
                sha1.update(data);
            }
            byte[] one = sha1.digest();
            for (int at = 0; at < SHA1; at++) {
                sum[at] ^= one[at];
            }
        }
        int count = items.size() / step;
        for (int at = 0; at < COUNT; at++) {
            sum[SHA1 + at] = (byte) (count >>> (8 * at));
        }
        return sum;
    }
}
