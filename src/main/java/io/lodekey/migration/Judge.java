package io.lodekey.migration;

import io.lodekey.keyspace.Classification;
import io.lodekey.keyspace.Family;
import io.lodekey.keyspace.KeyType;
import io.lodekey.keyspace.LegacyRule;
import io.lodekey.keyspace.Role;
import io.lodekey.keyspace.Schema;
import java.util.List;
import java.util.Optional;

/// Says what a migration means for a key, from what a walk learns of it. Knows nothing of other keys, so
/// neither of collisions nor of new names that are taken.
public final class Judge {
    private static final byte[] NONE = {};
    private static final Verdict UNKNOWN = new Verdict.Unknown();

    private final Schema schema;
    private final List<RuleFacts> rules;
    private final long expiringMillis;

    /// @param expiringMillis a key with no more left than this is left to expire under its old name
    public Judge(Schema schema, long expiringMillis) {
        this.schema = schema;
        this.rules = schema.legacyRules().stream()
                .map(rule -> RuleFacts.of(schema, rule))
                .toList();
        this.expiringMillis = expiringMillis;
    }

    List<RuleFacts> rules() {
        return rules;
    }

    /// @param pttl milliseconds left, -1 for no expiry, less where it is not known
    public Verdict judge(byte[] name, KeyType type, long pttl) {
        return switch (schema.classify(name)) {
            case Classification.Fits(Family family) -> new Verdict.Conforming(family);
            case Classification.Legacy(LegacyRule rule) -> old(rule, name, type, pttl);
            case Classification.LegacyWithoutRule(var pattern) -> new Verdict.WithoutRule(pattern);
            case Classification.Malformed _, Classification.Unknown _ -> UNKNOWN;
        };
    }

    private Verdict old(LegacyRule rule, byte[] name, KeyType type, long pttl) {
        Optional<byte[]> renamed = schema.renamed(rule, name);
        byte[] target = renamed.orElse(NONE);
        Optional<SkipReason> stays = stays(rule, target, type, pttl, renamed.isPresent());
        if (stays.isPresent()) {
            return new Verdict.Stays(rule, stays.get(), target);
        }
        return new Verdict.Moves(rule, target, familyOf(target).orElseThrow());
    }

    /// The first reason in the order of their weight.
    private Optional<SkipReason> stays(LegacyRule rule, byte[] target, KeyType type, long pttl, boolean known) {
        RuleFacts facts = rules.get(rule.index());
        if (facts.lock()) {
            return Optional.of(SkipReason.LOCK_HELD);
        }
        Optional<Family> found = known ? familyOf(target) : Optional.empty();
        if (found.isEmpty()) {
            return Optional.of(SkipReason.TARGET_UNKNOWN);
        }
        Family family = found.get();
        if (family.role() == Role.LOCK) {
            return Optional.of(SkipReason.LOCK_HELD);
        }
        if (family.own()
                || facts.meant()
                        .filter(meant -> meant.index() != family.index())
                        .isPresent()) {
            return Optional.of(SkipReason.INVALID_NAME);
        }
        if (!family.accepts(type) || !(rule.types().isEmpty() || rule.types().contains(type))) {
            return Optional.of(SkipReason.TYPE_MISMATCH);
        }
        return pttl >= 0 && pttl <= expiringMillis ? Optional.of(SkipReason.EXPIRING) : Optional.empty();
    }

    private Optional<Family> familyOf(byte[] target) {
        return schema.classify(target) instanceof Classification.Fits(Family family)
                ? Optional.of(family)
                : Optional.empty();
    }
}
