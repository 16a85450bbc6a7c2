package io.lodekey.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.keyspace.KeyType;
import io.lodekey.redis.RawRedis;
import java.util.ArrayList;
import java.util.List;

/// One key of every kind that has ever gone wrong, under `old:`.
record Zoo(List<Animal> animals) {
    private static final int MEMBERS = 300;
    private static final int BIG = 1 << 20;

    record Animal(byte[] name, KeyType type, long expiresAt) {}

    static Zoo settle(RawRedis raw) {
        var animals = new ArrayList<Animal>();
        long hour = System.currentTimeMillis() + 3_600_000;
        byte[] binary = {0, 1, (byte) 0xFF, '\r', '\n', (byte) 0x80};
        raw.call("SET".getBytes(UTF_8), name("string"), binary);
        animals.add(new Animal(name("string"), KeyType.STRING, PlannedKey.NO_EXPIRY));
        raw.call("SET", "old:empty", "", "PXAT", Long.toString(hour));
        animals.add(new Animal(name("empty"), KeyType.STRING, hour));
        raw.call("SET", "old:big", "x".repeat(BIG));
        animals.add(new Animal(name("big"), KeyType.STRING, PlannedKey.NO_EXPIRY));
        for (int i = 0; i < MEMBERS; i++) {
            raw.send("SADD", "old:set", "member " + i);
            raw.send("HSET", "old:hash", "field " + i, "value " + i);
            raw.send("ZADD", "old:zset", Integer.toString(i), "m" + i);
            raw.send("RPUSH", "old:list", "item " + i);
            raw.send("XADD", "old:stream", "*", "n", Integer.toString(i));
        }
        raw.send("SADD", "old:numbers", "1", "2", "3");
        raw.send("PEXPIREAT", "old:hash", Long.toString(hour));
        raw.flush();
        animals.add(new Animal(name("set"), KeyType.SET, PlannedKey.NO_EXPIRY));
        animals.add(new Animal(name("numbers"), KeyType.SET, PlannedKey.NO_EXPIRY));
        animals.add(new Animal(name("hash"), KeyType.HASH, hour));
        animals.add(new Animal(name("zset"), KeyType.ZSET, PlannedKey.NO_EXPIRY));
        animals.add(new Animal(name("list"), KeyType.LIST, PlannedKey.NO_EXPIRY));
        animals.add(new Animal(name("stream"), KeyType.STREAM, PlannedKey.NO_EXPIRY));
        for (String odd : List.of("*", "trailing:", "new\nline", "ümlaut", "")) {
            raw.call("SET".getBytes(UTF_8), name(odd), "v".getBytes(UTF_8));
            animals.add(new Animal(name(odd), KeyType.STRING, PlannedKey.NO_EXPIRY));
        }
        byte[] nameless = {'o', 'l', 'd', ':', (byte) 0xFE, 0, (byte) 0xFF};
        raw.call("SET".getBytes(UTF_8), nameless, binary);
        animals.add(new Animal(nameless, KeyType.STRING, PlannedKey.NO_EXPIRY));
        return new Zoo(animals);
    }

    List<PlannedKey> renames() {
        return animals.stream()
                .map(animal -> planned(animal, new PlannedChange.Rename(animal.name(), moved(animal.name()))))
                .toList();
    }

    List<PlannedKey> deletes() {
        return animals.stream()
                .map(animal -> planned(animal, new PlannedChange.Delete(animal.name())))
                .toList();
    }

    List<PlannedKey> expires(long newExpiry) {
        return animals.stream()
                .map(animal -> planned(animal, new PlannedChange.Expire(animal.name(), newExpiry)))
                .toList();
    }

    private static PlannedKey planned(Animal animal, PlannedChange change) {
        return PlannedKey.of(change, animal.type(), animal.expiresAt(), PlannedKey.BYTES_UNKNOWN, "old");
    }

    static byte[] moved(byte[] name) {
        byte[] moved = name.clone();
        moved[0] = 'n';
        moved[1] = 'e';
        moved[2] = 'w';
        return moved;
    }

    private static byte[] name(String rest) {
        return ("old:" + rest).getBytes(UTF_8);
    }
}
