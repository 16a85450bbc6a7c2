package io.lodekey.change;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.lodekey.settings.OwnerOnly;
import io.lodekey.store.StoreFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Payloads of keys as plain protocol, a command each: `RESTORE key absolute-ms payload ABSTTL`. What `redis-cli
/// --pipe`
/// takes as it is. For its owner only.
final class PayloadFile implements AutoCloseable {
    private static final byte[] BEGIN = "*5\r\n$7\r\nRESTORE\r\n".getBytes(US_ASCII);
    private static final byte[] END = "$6\r\nABSTTL\r\n".getBytes(US_ASCII);
    private static final byte[] LINE = {'\r', '\n'};

    private final String what;
    private final Path file;
    private final FileChannel channel;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private long length;

    private PayloadFile(String what, Path file, FileChannel channel, long length) {
        this.what = what;
        this.file = file;
        this.channel = channel;
        this.length = length;
    }

    /// Opens a file to write behind its first `length` bytes, and makes it where there is none. What is behind them is
    /// of a run that ended in the middle of a record.
    ///
    /// @param what for messages: `backup`, `undo file`
    static PayloadFile append(String what, Path file, long length) {
        try {
            if (!Files.exists(file)) {
                Path folder = file.toAbsolutePath().getParent();
                if (folder != null) {
                    OwnerOnly.createFolder(folder);
                }
                OwnerOnly.createFile(file);
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            channel.truncate(length);
            channel.position(length);
            return new PayloadFile(what, file, channel, length);
        } catch (IOException e) {
            throw StoreFailure.of(what, file, e);
        }
    }

    /// Where a record lies.
    record Place(long offset, int length) {}

    /// Adds a record; it is in the file after [#force(boolean)].
    Place add(byte[] key, long expiresAt, byte[] payload) {
        int before = waiting.size();
        waiting.writeBytes(BEGIN);
        bulk(key);
        bulk(Long.toString(expiresAt == PlannedKey.NO_EXPIRY ? 0 : expiresAt).getBytes(US_ASCII));
        bulk(payload);
        waiting.writeBytes(END);
        return new Place(length + before, waiting.size() - before);
    }

    /// Adds a line that is no record.
    void addText(String text) {
        waiting.writeBytes(text.getBytes(US_ASCII));
    }

    private void bulk(byte[] data) {
        waiting.writeBytes(("$" + data.length + "\r\n").getBytes(US_ASCII));
        waiting.writeBytes(data);
        waiting.writeBytes(LINE);
    }

    /// Writes what was added.
    ///
    /// @param durable wait until it is on the disk
    void force(boolean durable) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(waiting.toByteArray());
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            length += waiting.size();
            waiting.reset();
            if (durable) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw StoreFailure.of(what, file, e);
        }
    }

    long length() {
        return length;
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
