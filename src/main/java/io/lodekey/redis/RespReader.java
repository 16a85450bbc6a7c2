package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/// Reads RESP2 off a growing array, as far as the bytes go, and goes on when more have come. Works on a byte array
/// rather than on Netty's buffer because millions of tiny replies go through here: a bounds check a byte shows.
final class RespReader {
    private static final int CAPACITY = 64 * 1024;
    private static final int KEPT_CAPACITY = 1024 * 1024;
    private static final int DEEPEST = 32;
    /// Redis itself allows no bulk of more than 512 MB; a reply to a SCAN may hold more.
    private static final long LARGEST = 1L << 30;

    private byte[] data = new byte[CAPACITY];
    private int start;
    private int end;
    private final int[] open = new int[DEEPEST];
    private int depth;

    /// What came is not RESP2.
    static final class NotTheProtocol extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotTheProtocol(String message) {
            super(message, null, false, false);
        }
    }

    void append(ByteBuf in) {
        int more = in.readableBytes();
        makeRoom(more);
        in.readBytes(data, end, more);
        end += more;
    }

    boolean isEmpty() {
        return start == end;
    }

    int available() {
        return end - start;
    }

    /// A copy of everything not read yet.
    byte[] unread() {
        return Arrays.copyOfRange(data, start, end);
    }

    /// Takes out everything not read yet.
    byte[] drain() {
        byte[] rest = unread();
        start = end;
        return rest;
    }

    /// Tells `sink` of up to `replies` whole replies and gives back how many that were. A partly told array is gone on
    /// with at the next call.
    int read(ReplySink sink, int replies) {
        int done = 0;
        while (done < replies && element(sink)) {
            while (depth > 0 && --open[depth - 1] == 0) {
                depth--;
            }
            if (depth == 0) {
                sink.end();
                done++;
            }
        }
        return done;
    }

    /// Reads one scalar or one array heading with whatever empty arrays follow it; false if the bytes do not suffice.
    /// An array's heading is no element of its own: its items are.
    private boolean element(ReplySink sink) {
        while (true) {
            int lineEnd = lineEnd();
            if (lineEnd < 0) {
                return false;
            }
            int from = start + 1;
            switch (data[start]) {
                case '+' -> sink.status(data, from, lineEnd - from);
                case '-' -> sink.error(data, from, lineEnd - from);
                case ':' -> sink.number(number(from, lineEnd));
                case '$' -> {
                    return bulk(sink, number(from, lineEnd), lineEnd + 2);
                }
                case '*' -> {
                    int size = size(number(from, lineEnd));
                    start = lineEnd + 2;
                    if (size > 0) {
                        push(sink, size);
                        continue;
                    }
                    tellEmpty(sink, size);
                    return true;
                }
                default -> throw new NotTheProtocol(beginning());
            }
            start = lineEnd + 2;
            return true;
        }
    }

    private void push(ReplySink sink, int size) {
        if (depth == DEEPEST) {
            throw new NotTheProtocol("arrays nested deeper than " + DEEPEST);
        }
        sink.array(size);
        open[depth++] = size;
    }

    private static void tellEmpty(ReplySink sink, int size) {
        if (size < 0) {
            sink.nil();
        } else {
            sink.array(0);
        }
    }

    private boolean bulk(ReplySink sink, long length, int from) {
        if (length < 0) {
            start = from;
            sink.nil();
            return true;
        }
        int needed = size(length + 2);
        if (end - from < needed) {
            makeRoom(needed - (end - from));
            return false;
        }
        sink.bulk(data, from, (int) length);
        start = from + needed;
        return true;
    }

    private int lineEnd() {
        byte[] bytes = data;
        for (int i = start; i < end - 1; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
                return i;
            }
        }
        if (end > start && "+-:$*".indexOf(bytes[start]) < 0) {
            throw new NotTheProtocol(beginning());
        }
        return -1;
    }

    private long number(int from, int to) {
        boolean negative = data[from] == '-';
        long value = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            int digit = data[i] - '0';
            if (digit < 0 || digit > 9) {
                throw new NotTheProtocol(beginning());
            }
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }

    private int size(long told) {
        if (told > LARGEST) {
            throw new NotTheProtocol(beginning());
        }
        return (int) told;
    }

    private String beginning() {
        return new String(data, start, Math.min(end - start, 40), ISO_8859_1);
    }

    private void makeRoom(int more) {
        if (start == end) {
            start = 0;
            end = 0;
            if (data.length > KEPT_CAPACITY && more < CAPACITY) {
                data = new byte[CAPACITY];
            }
        }
        if (data.length - end >= more) {
            return;
        }
        int kept = end - start;
        byte[] target = data.length - kept >= more ? data : new byte[Math.max(data.length * 2, kept + more)];
        System.arraycopy(data, start, target, 0, kept);
        data = target;
        start = 0;
        end = kept;
    }
}
