package io.lodekey.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A growing run of bytes that is built, sent and built again without copying. Not for several threads.
final class Bytes extends OutputStream {
    private byte[] data = new byte[1 << 12];
    private int size;

    /// Appends text of which every character is one byte, so that it can stand for any bytes.
    Bytes text(String latin1) {
        var length = latin1.length();
        room(length);
        for (var i = 0; i < length; i++) {
            data[size + i] = (byte) latin1.charAt(i);
        }
        size += length;
        return this;
    }

    Bytes raw(byte[] source, int from, int length) {
        room(length);
        System.arraycopy(source, from, data, size, length);
        size += length;
        return this;
    }

    @Override
    public void write(int octet) {
        room(1);
        data[size++] = (byte) octet;
    }

    @Override
    public void write(byte[] source, int from, int length) {
        raw(source, from, length);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(data, 0, size);
    }

    /// Empties it.
    Bytes clear() {
        size = 0;
        return this;
    }

    /// The bytes themselves, of which the first [#size()] count.
    byte[] data() {
        return data;
    }

    int size() {
        return size;
    }

    byte[] copy() {
        return Arrays.copyOf(data, size);
    }

    private void room(int more) {
        if (more > data.length - size) {
            data = Arrays.copyOf(data, Math.max(data.length * 2, size + more));
        }
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
