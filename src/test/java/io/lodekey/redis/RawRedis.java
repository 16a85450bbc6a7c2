package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// The plain protocol over a socket, for tests to prepare and check a server without the code under test. An answer is
/// a [String] for a status (errors begin with `-`), [Long], `byte[]`, a [List] of answers, or null.
public final class RawRedis implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private int pending;

    private RawRedis(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        this.out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
    }

    public static RawRedis connect(int port) {
        try {
            var socket = new Socket();
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
            socket.setSoTimeout(60_000);
            socket.setTcpNoDelay(true);
            return new RawRedis(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Text arguments are UTF-8.
    public Object call(String... command) {
        return call(encoded(command));
    }

    public Object call(byte[]... command) {
        send(command);
        return flush().getLast();
    }

    /// Writes without waiting: answers come from [#flush()].
    public void send(String... command) {
        send(encoded(command));
    }

    public void send(byte[]... command) {
        try {
            out.write(("*" + command.length + "\r\n").getBytes(UTF_8));
            for (byte[] part : command) {
                out.write(("$" + part.length + "\r\n").getBytes(UTF_8));
                out.write(part);
                out.write('\r');
                out.write('\n');
            }
            pending++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The answers to everything sent since the last time, in order.
    public List<Object> flush() {
        try {
            out.flush();
            var answers = new ArrayList<Object>(pending);
            for (; pending > 0; pending--) {
                answers.add(read());
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A field of `INFO section` as a number.
    public long info(String section, String field) {
        String text = new String((byte[]) call("INFO", section), UTF_8);
        return text.lines()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.substring(field.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[][] encoded(String... command) {
        byte[][] parts = new byte[command.length][];
        for (int i = 0; i < command.length; i++) {
            parts[i] = command[i].getBytes(UTF_8);
        }
        return parts;
    }

    private Object read() throws IOException {
        String line = line();
        String rest = line.substring(1);
        return switch (line.charAt(0)) {
            case '+' -> rest;
            case '-' -> line;
            case ':' -> Long.parseLong(rest);
            case '$' -> bulk(Integer.parseInt(rest));
            case '*' -> many(Integer.parseInt(rest));
            default -> throw new IOException("Not the Redis protocol: " + line);
        };
    }

    private Object bulk(int length) throws IOException {
        if (length < 0) {
            return null;
        }
        byte[] data = in.readNBytes(length);
        in.readNBytes(2);
        return data;
    }

    private Object many(int size) throws IOException {
        if (size < 0) {
            return null;
        }
        var items = new ArrayList<Object>(size);
        for (int i = 0; i < size; i++) {
            items.add(read());
        }
        return items;
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (int c = in.read(); c != '\r'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server closed the connection");
            }
            text.append((char) c);
        }
        in.read();
        return text.toString();
    }
}
