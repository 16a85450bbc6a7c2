package io.lodekey.change;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.lodekey.store.StoreFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Reads what [PayloadFile] wrote: all records one after another, or one at a known place.
final class PayloadReader implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    /// No key and no payload is longer, so a file that says so is none of these.
    private static final int LONGEST = 1 << 29;

    private final String what;
    private final Path file;
    private final FileChannel channel;

    PayloadReader(String what, Path file) {
        this.what = what;
        this.file = file;
        try {
            this.channel = FileChannel.open(file, StandardOpenOption.READ);
        } catch (IOException e) {
            throw StoreFailure.of(what, file, e);
        }
    }

    /// One key as it is kept.
    ///
    /// @param expiresAt as in [PlannedKey]
    /// @param offset where its record begins
    /// @param length of the record
    record Record(byte[] key, long expiresAt, byte[] payload, long offset, int length) {}

    /// Takes records as they are read.
    interface Sink {
        void record(Record record);
    }

    /// Every record from the first to the last.
    ///
    /// @throws StoreFailure if it ends in the middle of one, or is something else
    void all(Sink sink) {
        try {
            channel.position(0);
            var in = new Counting(new BufferedInputStream(Channels.newInputStream(channel), BUFFER));
            for (int first = in.read(); first >= 0; first = in.read()) {
                sink.record(record(in, first, in.count - 1));
            }
        } catch (IOException e) {
            throw StoreFailure.of(what, file, e);
        }
    }

    /// The record at a place.
    Record at(long offset, int length) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(length);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, offset + bytes.position()) < 0) {
                    throw damaged();
                }
            }
            var in = new Counting(new java.io.ByteArrayInputStream(bytes.array()));
            return record(in, in.read(), offset);
        } catch (IOException e) {
            throw StoreFailure.of(what, file, e);
        }
    }

    private Record record(Counting in, int first, long offset) throws IOException {
        long start = in.count - 1;
        if (first != '*' || number(in) != 5 || !"RESTORE".equals(new String(bulk(in), US_ASCII))) {
            throw damaged();
        }
        byte[] key = bulk(in);
        long expiry = Long.parseLong(new String(bulk(in), US_ASCII));
        byte[] payload = bulk(in);
        if (!Arrays.equals(bulk(in), "ABSTTL".getBytes(US_ASCII))) {
            throw damaged();
        }
        return new Record(key, expiry == 0 ? PlannedKey.NO_EXPIRY : expiry, payload, offset, (int) (in.count - start));
    }

    private byte[] bulk(Counting in) throws IOException {
        if (in.read() != '$') {
            throw damaged();
        }
        int length = number(in);
        byte[] data = in.readNBytes(length);
        if (data.length != length || in.read() != '\r' || in.read() != '\n') {
            throw damaged();
        }
        return data;
    }

    private int number(Counting in) throws IOException {
        long value = 0;
        for (int c = in.read(); c != '\r'; c = in.read()) {
            value = value * 10 + (c - '0');
            if (c < '0' || c > '9' || value > LONGEST) {
                throw damaged();
            }
        }
        if (in.read() != '\n') {
            throw damaged();
        }
        return (int) value;
    }

    private IOException damaged() {
        return new IOException("it is no whole file of payloads");
    }

    /// Knows how far it is.
    private static final class Counting extends java.io.FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count += c < 0 ? 0 : 1;
            return c;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count += Math.max(read, 0);
            return read;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw StoreFailure.of(what, file, e);
        }
    }
}
