package io.lodekey.demo;

import io.lodekey.keyspace.KeyText;
import io.lodekey.keyspace.KeyType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keeps what a sample writes, in place of a server.
final class RecordedKeys implements KeySink {
    /// @param value the bytes of a string, or the elements of a collection
    record Stored(byte[] name, KeyType type, long millis, Object value) {
        int elements() {
            return value instanceof List<?> list ? list.size() : 1;
        }

        String text() {
            return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value.toString();
        }
    }

    private final Map<String, Stored> keys = new LinkedHashMap<>();
    private final List<String> twice = new ArrayList<>();

    static RecordedKeys of(int keys, long seed) {
        var plan = new SamplePlan(keys);
        var recorded = new RecordedKeys();
        new SampleData(new SampleParts(plan, new Names(), new Pools(seed, plan.dimensions()), seed)).write(recorded);
        return recorded;
    }

    /// By printed name, in the order written.
    Map<String, Stored> keys() {
        return keys;
    }

    Stored get(byte[] name) {
        return keys.get(KeyText.print(name));
    }

    boolean has(byte[] name) {
        return keys.containsKey(KeyText.print(name));
    }

    List<String> writtenTwice() {
        return twice;
    }

    /// A number that differs when any name, type, time to live or value does.
    long digest() {
        var digest = 17L;
        for (var entry : keys.entrySet()) {
            var stored = entry.getValue();
            digest = 31 * digest + entry.getKey().hashCode();
            digest = 31 * digest + stored.type().word().hashCode();
            digest = 31 * digest + stored.millis();
            digest = 31 * digest + stored.text().hashCode();
        }
        return digest;
    }

    @Override
    public void string(byte[] key, long millis, Bytes value) {
        store(key, KeyType.STRING, millis, value.copy());
    }

    @Override
    public void list(byte[] key, long millis, List<String> items) {
        store(key, KeyType.LIST, millis, List.copyOf(items));
    }

    @Override
    public void set(byte[] key, long millis, List<String> members) {
        store(key, KeyType.SET, millis, List.copyOf(members));
    }

    @Override
    public void sortedSet(byte[] key, long millis, List<Scored> entries) {
        store(key, KeyType.ZSET, millis, List.copyOf(entries));
    }

    @Override
    public void hash(byte[] key, long millis, List<String> pairs) {
        store(key, KeyType.HASH, millis, List.copyOf(pairs));
    }

    @Override
    public void stream(byte[] key, List<Entry> entries) {
        store(key, KeyType.STREAM, NEVER, List.copyOf(entries));
    }

    @Override
    public void group(byte[] stream, String name, String consumer, int taken) {
        if (!has(stream)) {
            throw new IllegalStateException("a group of no stream");
        }
    }

    private void store(byte[] key, KeyType type, long millis, Object value) {
        if (value instanceof List<?> list && list.isEmpty()) {
            throw new IllegalStateException("Redis keeps nothing empty: " + KeyText.print(key));
        }
        if (keys.put(KeyText.print(key), new Stored(key, type, millis, value)) != null) {
            twice.add(KeyText.print(key));
        }
    }
}
