package io.lodekey.bench;

import io.lodekey.redis.RawRedis;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Another client of the server, in a process of its own: a GET every millisecond on the tick, so that a slow reply
/// does not hide the ones that would have been slow after it. Says how long they took once its input ends.
final class GetProbe implements AutoCloseable {
    private static final long TICK_NANOS = 1_000_000;
    private static final int MOST = 4_000_000;

    private final Process process;

    /// Round trips in milliseconds; p99 by nearest rank.
    record Waits(int gets, double p50, double p99, double longest) {}

    private GetProbe(Process process) {
        this.process = process;
    }

    static GetProbe start(int port, int keys) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                GetProbe.class.getName(),
                Integer.toString(port),
                Integer.toString(keys));
        return new GetProbe(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /// Ends it.
    Waits stop() throws IOException {
        process.getOutputStream().close();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var words = lines.readLine().split(" ", -1);
            return new Waits(
                    Integer.parseInt(words[0]),
                    Double.parseDouble(words[1]),
                    Double.parseDouble(words[2]),
                    Double.parseDouble(words[3]));
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    public static void main(String[] args) throws IOException {
        var keys = Integer.parseInt(args[1]);
        var ended = new AtomicBoolean();
        Thread.ofPlatform().daemon().start(() -> awaitEnd(ended));
        var waits = new long[MOST];
        var gets = 0;
        try (var redis = RawRedis.connect(Integer.parseInt(args[0]))) {
            for (var warm = 0; warm < 2_000; warm++) {
                redis.call("GET", GentleBenchmark.name(warm % keys));
            }
            for (var due = System.nanoTime(); !ended.get() && gets < MOST; due += TICK_NANOS) {
                for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                var begin = System.nanoTime();
                redis.call("GET", GentleBenchmark.name(gets * 7919 % keys));
                waits[gets++] = System.nanoTime() - begin;
                due = Math.max(due, System.nanoTime() - TICK_NANOS);
            }
        }
        Arrays.sort(waits, 0, gets);
        System.out.println(gets + " " + waits[gets / 2] / 1e6 + " " + waits[(int) Math.ceil(gets * 0.99) - 1] / 1e6
                + " " + waits[gets - 1] / 1e6);
    }

    private static void awaitEnd(AtomicBoolean ended) {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // then it has ended as well
        }
        ended.set(true);
    }
}
