package io.lodekey.monitor;

import io.lodekey.redis.OwnTraffic;
import io.lodekey.redis.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a scan found, or has found so far: an immutable snapshot.
///
/// Every key of the user is counted once: [#conforming()] + [#nonConformingTotal()] + [#legacyKeys()] +
/// [#legacyWithoutRuleKeys()] + `unknown().keys()` = [#keys()], and with `ownKeys` that is `coverage().scanned()`
/// unless the report is sampled, when all of these are scaled and rounded. Keys under `lodekey:` are Lodekey's own: in
/// `ownKeys`, the coverage and the nodes, and in nothing else.
///
/// @param families every family but Lodekey's own, those with keys first, by bytes
/// @param legacy every legacy rule, those with keys first
/// @param legacyWithoutRule every legacy pattern without a rule, those with keys first
/// @param nonConforming the first found, at most [#MOST_NON_CONFORMING] and [#MOST_NAME_BYTES]; never scaled
/// @param nonConformingTotal all that were found
/// @param biggest by bytes, falling; fewer than asked where names are huge; in a sample only of what was seen
/// @param types every type that was found, by bytes
/// @param ttl of all keys, whatever their name
/// @param conforming keys that fit a family in name, type and expiry
/// @param nodes that were read to the end, or are being read: one for each shard
/// @param own Lodekey's look-ups while this scan ran
/// @param took since the scan began
/// @param finished false for a snapshot under way and for a scan that was stopped
/// @param ownKeys Lodekey's own keys; never scaled
/// @param bytesUnknown keys whose size the user may not ask: all or none, and they count as 0 bytes. A key that went
///     between its own commands is counted for what was learned before, and is not among them
/// @param ttlUnknown keys whose expiry the user may not ask: all or none, in no histogram, and it is not held against
///     them. A key that went meanwhile is not among them either
/// @param typesUnknown keys whose type the user may not ask: all or none, and it is not held against them
/// @param pace of the walk
public record KeyspaceReport(
        Coverage coverage,
        List<FamilyCount> families,
        List<LegacyCount> legacy,
        List<LegacyCount> legacyWithoutRule,
        UnknownCount unknown,
        List<NonConforming> nonConforming,
        long nonConformingTotal,
        List<BigKey> biggest,
        List<TypeCount> types,
        TtlHistogram ttl,
        long conforming,
        List<NodeCount> nodes,
        OwnTraffic own,
        Duration took,
        Instant at,
        boolean finished,
        long ownKeys,
        long bytesUnknown,
        long ttlUnknown,
        long typesUnknown,
        Pace pace) {
    /// How many keys `nonConforming` lists.
    public static final int MOST_NON_CONFORMING = 1_000;

    /// How many bytes of names `nonConforming` and `biggest` each hold: names may be a megabyte long.
    public static final int MOST_NAME_BYTES = 16 << 20;

    public KeyspaceReport {
        families = List.copyOf(families);
        legacy = List.copyOf(legacy);
        legacyWithoutRule = List.copyOf(legacyWithoutRule);
        nonConforming = List.copyOf(nonConforming);
        biggest = List.copyOf(biggest);
        types = List.copyOf(types);
        nodes = List.copyOf(nodes);
    }

    /// Keys of the user, scaled if sampled.
    public long keys() {
        return types.stream().mapToLong(TypeCount::keys).sum();
    }

    public long bytes() {
        return types.stream().mapToLong(TypeCount::bytes).sum();
    }

    public long legacyKeys() {
        return legacy.stream().mapToLong(LegacyCount::keys).sum();
    }

    public long legacyWithoutRuleKeys() {
        return legacyWithoutRule.stream().mapToLong(LegacyCount::keys).sum();
    }

    public Optional<FamilyCount> family(String id) {
        return families.stream().filter(f -> f.family().id().equals(id)).findFirst();
    }
}
