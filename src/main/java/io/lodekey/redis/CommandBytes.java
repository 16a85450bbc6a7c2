package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// Commands as they go over the wire: arrays of bulk strings, one after the other, in one growing array that is used
/// again and again.
final class CommandBytes {
    private static final int LONGEST_NUMBER = 20;

    private byte[] bytes;
    private int length;

    CommandBytes(int capacity) {
        bytes = new byte[capacity];
    }

    /// The part of a command that is always the same: `*parts`, then the first words.
    static byte[] prefix(int parts, String... words) {
        var text = new StringBuilder("*").append(parts).append("\r\n");
        for (String word : words) {
            text.append('$').append(word.length()).append("\r\n").append(word).append("\r\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    CommandBytes command(Cmd cmd) {
        header(1 + cmd.args().size());
        bulk(cmd.name().getBytes(UTF_8));
        cmd.args().forEach(this::bulk);
        return this;
    }

    /// Bytes that are already encoded.
    CommandBytes raw(byte[] encoded) {
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        return this;
    }

    CommandBytes bulk(byte[] argument) {
        reserve(argument.length + LONGEST_NUMBER + 5);
        bytes[length++] = '$';
        number(argument.length);
        end();
        System.arraycopy(argument, 0, bytes, length, argument.length);
        length += argument.length;
        end();
        return this;
    }

    CommandBytes header(int parts) {
        reserve(LONGEST_NUMBER + 3);
        bytes[length++] = '*';
        number(parts);
        end();
        return this;
    }

    private void end() {
        bytes[length++] = '\r';
        bytes[length++] = '\n';
    }

    private void number(int value) {
        int digits = value < 10
                ? 1
                : value < 100 ? 2 : value < 1_000 ? 3 : Integer.toString(value).length();
        int at = length + digits;
        length = at;
        int rest = value;
        do {
            bytes[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(length, more)));
        }
    }
}
