package io.lodekey.demo;

import io.lodekey.redis.Progress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;

/// Writes keys over a connection: about a quarter of a megabyte at a time, while the server works on the one before.
final class WireSink implements KeySink {
    private static final int WINDOW = 1 << 18;

    /// Elements of a collection that go into one command.
    private static final int ELEMENTS = 500;

    /// Nanoseconds.
    private static final long BETWEEN_REPORTS = 50_000_000;

    private final Wire wire;
    private final Progress progress;
    private final OptionalLong total;
    private long keys;
    private long sent;
    private long reported;

    WireSink(Wire wire, Progress progress, long total) {
        this.wire = wire;
        this.progress = progress;
        this.total = OptionalLong.of(total);
        this.reported = System.nanoTime();
    }

    long keys() {
        return keys;
    }

    /// Sends what is left and waits until all of it is stored.
    void finish() throws IOException {
        wire.flush();
        wire.expect(wire.unanswered());
        progress.report(keys, total);
    }

    @Override
    public void string(byte[] key, long millis, Bytes value) {
        if (millis == NEVER) {
            wire.command(3).word("SET").word(key).word(value);
        } else {
            wire.command(5).word("SET").word(key).word(value).word("PX").word(millis);
        }
        written();
    }

    @Override
    public void list(byte[] key, long millis, List<String> items) {
        texts("RPUSH", key, items);
        expire(key, millis);
    }

    @Override
    public void set(byte[] key, long millis, List<String> members) {
        texts("SADD", key, members);
        expire(key, millis);
    }

    @Override
    public void hash(byte[] key, long millis, List<String> pairs) {
        texts("HSET", key, pairs);
        expire(key, millis);
    }

    @Override
    public void sortedSet(byte[] key, long millis, List<Scored> entries) {
        for (var from = 0; from < entries.size(); from += ELEMENTS) {
            var some = entries.subList(from, Math.min(entries.size(), from + ELEMENTS));
            wire.command(2 + 2 * some.size()).word("ZADD").word(key);
            for (var entry : some) {
                wire.word(entry.score()).word(entry.member());
            }
        }
        expire(key, millis);
    }

    @Override
    public void stream(byte[] key, List<Entry> entries) {
        for (var entry : entries) {
            wire.command(3 + entry.pairs().size()).word("XADD").word(key).word(entry.id());
            entry.pairs().forEach(wire::word);
        }
        written();
    }

    @Override
    public void group(byte[] stream, String name, String consumer, int taken) {
        wire.command(5).word("XGROUP").word("CREATE").word(stream).word(name).word("0");
        wire.command(9).word("XREADGROUP").word("GROUP").word(name).word(consumer);
        wire.word("COUNT").word(taken).word("STREAMS").word(stream).word(">");
    }

    private void texts(String command, byte[] key, List<String> texts) {
        for (var from = 0; from < texts.size(); from += ELEMENTS) {
            var some = texts.subList(from, Math.min(texts.size(), from + ELEMENTS));
            wire.command(2 + some.size()).word(command).word(key);
            some.forEach(wire::word);
        }
    }

    private void expire(byte[] key, long millis) {
        if (millis != NEVER) {
            wire.command(3).word("PEXPIRE").word(key).word(millis);
        }
        written();
    }

    /// A key is complete. When enough has been gathered it goes out; then the answers to what went out before are
    /// read, which are there by now.
    private void written() {
        keys++;
        if (wire.gathered() < WINDOW) {
            return;
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new UncheckedIOException(new InterruptedIOException("interrupted while filling"));
        }
        try {
            var before = sent;
            sent = wire.unanswered() - before;
            wire.flush();
            wire.expect(before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        report();
    }

    private void report() {
        var now = System.nanoTime();
        if (now - reported > BETWEEN_REPORTS) {
            reported = now;
            progress.report(keys, total);
        }
    }
}
