package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/// How fast a walk is beside the same three commands a key sent blindly through `redis-cli --pipe`, in turns on one
/// server, which is the `redis-server` on the PATH. Not a test: run it by hand on a quiet machine.
///
/// Arguments, all optional: keys (1,000,000), rounds (3), COUNT of each SCAN (0, which is automatic).
public final class WalkBenchmark {
    private WalkBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int keys = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        int count = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        Path fill = protocol(keys, true);
        Path ask = protocol(keys, false);
        try (TestServer server = TestServers.pathServer()) {
            pipe(server, fill);
            for (int round = 0; round < rounds; round++) {
                double piped = pipe(server, ask);
                double walked = walk(server, count);
                System.out.printf(
                        Locale.ROOT,
                        "redis-cli --pipe %.2f s (%.0f keys/s), walk %.2f s (%.0f keys/s), ratio %.2f%n",
                        piped,
                        keys / piped,
                        walked,
                        keys / walked,
                        piped / walked);
            }
        } finally {
            Files.delete(fill);
            Files.delete(ask);
        }
    }

    /// Seconds from the first packet to the last window.
    private static double walk(TestServer server, int count) throws InterruptedException {
        long begin = System.nanoTime();
        long[] sums = new long[2];
        try (Session session = server.open()) {
            session.walk(new WalkRequest(OptionalLong.empty(), count, true), window -> {
                sums[0] += window.size();
                for (int i = 0; i < window.size(); i++) {
                    sums[1] += window.bytes(i);
                }
            });
        }
        if (sums[1] < sums[0]) {
            throw new IllegalStateException("sizes are missing");
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double pipe(TestServer server, Path commands) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        int exit = new ProcessBuilder("redis-cli", "-p", Integer.toString(server.port()), "--pipe")
                .redirectInput(commands.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("redis-cli ended with " + exit);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static Path protocol(int keys, boolean fill) throws IOException {
        Path file = Files.createTempFile("lodekey-walk-", ".resp");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int i = 0; i < keys; i++) {
                String key = String.format(Locale.ROOT, "doc:chunk_text:%08x-1111-2222-3333-%012d", i * 0x9E3779B1, i);
                if (fill) {
                    write(out, "SET", key, "v" + i, "PX", "172800000");
                } else {
                    write(out, "TYPE", key);
                    write(out, "PTTL", key);
                    write(out, "MEMORY", "USAGE", key);
                }
            }
        }
        return file;
    }

    private static void write(OutputStream out, String... words) throws IOException {
        var text = new StringBuilder("*").append(words.length).append("\r\n");
        for (String word : words) {
            text.append('$').append(word.length()).append("\r\n").append(word).append("\r\n");
        }
        out.write(text.toString().getBytes(UTF_8));
    }
}
