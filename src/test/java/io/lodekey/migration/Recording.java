package io.lodekey.migration;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a server was sent while it stood open, by MONITOR. Scripts show their commands too.
public final class Recording implements AutoCloseable {
    private static final Pattern LINE = Pattern.compile("^\\+[\\d.]+ \\[[^]]*] \"([^\"]*)\"(?: \"(.*)\")?.*$");
    private static final Set<String> WRITES = Set.of(
            "SET",
            "DEL",
            "UNLINK",
            "RENAME",
            "RENAMENX",
            "RESTORE",
            "EXPIRE",
            "PEXPIRE",
            "PEXPIREAT",
            "PERSIST",
            "COPY",
            "MOVE",
            "HSET",
            "SADD",
            "ZADD",
            "RPUSH",
            "LPUSH",
            "XADD",
            "FLUSHDB",
            "FLUSHALL",
            "GETEX",
            "GETDEL");

    private final Socket socket;
    private final List<String> lines = new ArrayList<>();
    private final Thread reader;

    private Recording(Socket socket, BufferedReader in) {
        this.socket = socket;
        this.reader = Thread.ofVirtual().start(() -> read(in));
    }

    public static Recording of(int port) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream().write("MONITOR\r\n".getBytes(US_ASCII));
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            in.readLine();
            return new Recording(socket, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(BufferedReader in) {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            synchronized (lines) {
                lines.add("end: " + e.getMessage());
            }
        }
    }

    /// The commands so far that could change something. A key renamed to its own name is none, and neither is what is
    /// done to the name that never exists: they only ask whether that is allowed.
    public List<String> writes() {
        synchronized (lines) {
            return lines.stream().filter(Recording::isWrite).toList();
        }
    }

    private static boolean isWrite(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches() || !WRITES.contains(matcher.group(1).toUpperCase(Locale.ROOT))) {
            return false;
        }
        String[] args =
                matcher.group(2) == null ? new String[0] : matcher.group(2).split("\" \"");
        if (args.length > 0 && args[0].equals("lodekey:run:probe")) {
            return false;
        }
        return !(matcher.group(1).equalsIgnoreCase("RENAMENX") && args.length == 2 && args[0].equals(args[1]));
    }

    @Override
    public void close() {
        try {
            socket.close();
            reader.join(2_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
