package io.lodekey.monitor;

import io.lodekey.keyspace.Family;
import io.lodekey.keyspace.KeyType;
import io.lodekey.keyspace.TtlRule;
import io.lodekey.redis.ScannedWindow;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The first keys that break their family's contract, with why; the rest is only counted. A key that SCAN gives twice
/// may stand here twice.
final class NonConformingKeys {
    private final List<NonConforming> first = new ArrayList<>();
    private long nameBytes;
    private long total;

    void malformed(byte[] name, Family family) {
        if (keeps(name)) {
            add(name, family, Why.MALFORMED, "begins like " + family.template().text() + " but does not fit it");
        }
    }

    void wrongType(byte[] name, Family family, KeyType type) {
        if (keeps(name)) {
            String wanted = family.types().stream().sorted().map(KeyType::word).collect(Collectors.joining(" or "));
            add(name, family, Why.TYPE, "is of type " + type.word() + ", the schema says " + wanted);
        }
    }

    void wrongTtl(byte[] name, Family family, long pttl) {
        if (keeps(name)) {
            String found = pttl == ScannedWindow.NO_EXPIRY
                    ? "does not expire"
                    : "expires in " + Figures.duration(Duration.ofMillis(pttl));
            add(name, family, Why.TTL, found + ", the schema says " + wanted(family.ttl()));
        }
    }

    void add(NonConformingKeys other) {
        long all = total + other.total;
        for (NonConforming each : other.first) {
            if (keeps(each.key())) {
                nameBytes += each.key().length;
                first.add(each);
            }
        }
        total = all;
    }

    long total() {
        return total;
    }

    List<NonConforming> first() {
        return List.copyOf(first);
    }

    private static String wanted(TtlRule rule) {
        if (rule.maxMillis().isEmpty()) {
            return "no expiry";
        }
        String bound =
                "at most " + Figures.duration(Duration.ofMillis(rule.maxMillis().getAsLong()));
        return rule.noneAllowed() ? "no expiry or " + bound : bound;
    }

    private boolean keeps(byte[] name) {
        total++;
        return first.size() < KeyspaceReport.MOST_NON_CONFORMING
                && nameBytes + name.length <= KeyspaceReport.MOST_NAME_BYTES;
    }

    private void add(byte[] name, Family family, Why why, String detail) {
        nameBytes += name.length;
        first.add(new NonConforming(name, Optional.of(family), why, detail));
    }
}
