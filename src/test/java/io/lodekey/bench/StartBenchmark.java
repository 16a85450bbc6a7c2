package io.lodekey.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// How long the program takes from the start of the process to its first window, and to the end of a small command:
/// packaged, packaged without its start-up cache, and from the program folder; one after the other, round by round.
///
/// The window's time is the one that the program logs. It opens on `DISPLAY`, and without one in JavaFX's platform
/// without a screen. Needs the program in `target/installer/lodekey` and in `target/lodekey`.
public final class StartBenchmark {
    private static final int ROUNDS = 5;
    private static final long PATIENCE_SECONDS = 60;
    private static final Pattern FIRST_WINDOW = Pattern.compile("First window after (\\d+) ms");
    private static final String HEADLESS = "-Dglass.platform=Headless -Dprism.order=sw";
    private static final List<String> SMALL =
            List.of("key", "name", "doc_ocr_result", "document_uuid=9f1c0b52-1a55-4c0e-9d7e-5f2a7f1f2b10");

    private final Path work;

    private StartBenchmark(Path work) {
        this.work = work;
    }

    public static void main(String[] args) throws Exception {
        var benchmark = new StartBenchmark(Path.of("target", "start-benchmark").toAbsolutePath());
        var programs = List.of(
                new Program("packaged", "target/installer/lodekey/bin/lodekey", ""),
                new Program("packaged, no cache", "target/installer/lodekey/bin/lodekey", "-XX:AOTMode=off"),
                new Program("program folder", "target/lodekey/bin/lodekey", ""));
        for (var round = 0; round < ROUNDS; round++) {
            for (var program : programs) {
                program.windows.add(benchmark.window(program));
                program.commands.add(benchmark.command(program));
            }
        }
        var packaged = programs.getFirst();
        for (var program : programs) {
            System.out.printf(
                    Locale.ROOT,
                    "%-20s first window %6.0f ms (%.2f of packaged), key name %6.0f ms (%.2f)%n",
                    program.name,
                    median(program.windows),
                    median(program.windows) / median(packaged.windows),
                    median(program.commands),
                    median(program.commands) / median(packaged.commands));
        }
    }

    private double window(Program program) throws IOException, InterruptedException {
        var data = Files.createTempDirectory(Files.createDirectories(work), "window");
        var log = data.resolve("lodekey/logs/lodekey.log");
        var process = start(program, data, List.of());
        try {
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            var told = Optional.<Double>empty();
            while (told.isEmpty()) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException(program.name + " opened no window; see " + data);
                }
                TimeUnit.MILLISECONDS.sleep(50);
                told = Files.exists(log) ? time(Files.readString(log)) : told;
            }
            return told.get();
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private double command(Program program) throws IOException, InterruptedException {
        var data = Files.createTempDirectory(Files.createDirectories(work), "command");
        var begin = System.nanoTime();
        if (start(program, data, SMALL).waitFor() != 0) {
            throw new IllegalStateException(program.name + " failed; see " + data);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private static Process start(Program program, Path data, List<String> arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(program.launcher).toAbsolutePath().toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("said").toFile());
        var env = builder.environment();
        var screen = env.containsKey("DISPLAY") ? "" : HEADLESS;
        env.keySet().removeIf(name -> name.startsWith("REDIS_"));
        env.putAll(Map.of(
                "JAVA_TOOL_OPTIONS", (program.options + " " + screen).strip(),
                "XDG_DATA_HOME", data.toString(),
                "XDG_CONFIG_HOME", data.toString()));
        return builder.start();
    }

    private static Optional<Double> time(String log) {
        return FIRST_WINDOW
                .matcher(log)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .findFirst();
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private record Program(String name, String launcher, String options, List<Double> windows, List<Double> commands) {
        Program(String name, String launcher, String options) {
            this(name, launcher, options, new ArrayList<>(), new ArrayList<>());
        }
    }
}
