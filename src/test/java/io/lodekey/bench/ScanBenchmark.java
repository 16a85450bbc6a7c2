package io.lodekey.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lodekey.demo.SampleOptions;
import io.lodekey.demo.SampleServer;
import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.Sessions;
import io.lodekey.redis.WalkRequest;
import io.lodekey.settings.AddressException;
import io.lodekey.settings.HostPort;
import io.lodekey.settings.ParsedAddress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// `lodekey scan` as a whole process against `redis-cli --memkeys`, and against the same three commands a key sent
/// blindly through `redis-cli --pipe`: the same server, the same keys, one run after the other.
///
/// Needs `redis-cli` on the PATH and the program in `target/lodekey`. Arguments: number of keys (default 1,000,000).
public final class ScanBenchmark {
    private static final int ROUNDS = 3;

    private final PrintStream out;
    private final HostPort server;
    private final Path folder;

    private ScanBenchmark(PrintStream out, HostPort server, Path folder) {
        this.out = out;
        this.server = server;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        var keys = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        var folder = Files.createTempDirectory("lodekey-benchmark");
        var options = new SampleOptions(keys, OptionalInt.empty(), true, 1, folder);
        try (var sample = SampleServer.start(options, (_, _) -> {})) {
            new ScanBenchmark(System.out, sample.address(), folder).run(sample.version());
        } finally {
            try (var files = Files.list(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run(String version) throws Exception {
        var commands = folder.resolve("commands.resp");
        var keys = writeCommands(commands);
        out.printf("Redis %s, %,d keys, %d rounds, best of each%n", version, keys, ROUNDS);

        var scan = best(lodekey("scan", "--json"), Map.of(), Optional.empty());
        var small = best(lodekey("scan", "--json"), Map.of("JAVA_OPTS", "-Xmx256m"), Optional.empty());
        var pipe = best(redisCli("--pipe"), Map.of(), Optional.of(commands));
        var inside = insideSeconds();
        out.printf("lodekey scan, whole process          %8.2f s  %,10.0f keys per s%n", scan, keys / scan);
        out.printf("lodekey scan, the walk alone         %8.2f s  %,10.0f keys per s%n", inside, keys / inside);
        out.printf("lodekey scan, -Xmx256m               %8.2f s  %,10.0f keys per s%n", small, keys / small);
        out.printf("redis-cli --pipe, the same commands  %8.2f s  %,10.0f keys per s%n", pipe, keys / pipe);
        out.printf("(b) walk against --pipe, keys per s  %8.2f    (asked: at least 0.6)%n", pipe / inside);
        out.printf("    whole process against --pipe     %8.2f%n", pipe / scan);
        var memkeys = Timed.run(redisCli("--memkeys"), Map.of(), Optional.empty(), Optional.empty())
                .orFail("redis-cli --memkeys")
                .seconds();
        out.printf("redis-cli --memkeys, whole process   %8.2f s  %,10.0f keys per s%n", memkeys, keys / memkeys);
        out.printf("(a) scan against --memkeys           %8.2f times as fast    (asked: at least 5)%n", memkeys / scan);
        out.printf("(c) -Xmx256m against no limit        %8.2f of the time%n", small / scan);
    }

    private double best(List<String> command, Map<String, String> environment, Optional<Path> input)
            throws IOException, InterruptedException {
        var best = Double.MAX_VALUE;
        for (var round = 0; round < ROUNDS; round++) {
            var timed = Timed.run(command, environment, input, Optional.empty());
            best = Math.min(best, timed.orFail(String.join(" ", command)).seconds());
        }
        return best;
    }

    /// What `scan` says of itself: from the first SCAN to the last reply, without the start of the process.
    private double insideSeconds() throws IOException, InterruptedException {
        var best = Double.MAX_VALUE;
        for (var round = 0; round < ROUNDS; round++) {
            var report = folder.resolve("report.json");
            Timed.run(lodekey("scan", "--json"), Map.of(), Optional.empty(), Optional.of(report))
                    .orFail("lodekey scan");
            best = Math.min(
                    best,
                    new ObjectMapper().readTree(report.toFile()).get("seconds").asDouble());
        }
        return best;
    }

    private List<String> lodekey(String... arguments) {
        var windows = System.getProperty("os.name").startsWith("Windows");
        var command = new ArrayList<String>();
        command.add(Path.of("target", "lodekey", "bin", windows ? "lodekey.bat" : "lodekey")
                .toAbsolutePath()
                .toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("--uri", "redis://" + server));
        return command;
    }

    private List<String> redisCli(String option) {
        return List.of("redis-cli", "-h", server.host(), "-p", Integer.toString(server.port()), option);
    }

    private long writeCommands(Path file) throws IOException, InterruptedException, AddressException {
        var address = ParsedAddress.parse("redis://" + server, false).address();
        var count = new long[1];
        try (var session = Sessions.open(ServerTarget.of(address, Duration.ofSeconds(5)));
                var output = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            session.walk(new WalkRequest(OptionalLong.empty(), 0, false), window -> {
                for (var i = 0; i < window.size(); i++) {
                    write(output, window.name(i), "TYPE");
                    write(output, window.name(i), "PTTL");
                    write(output, window.name(i), "MEMORY", "USAGE");
                    count[0]++;
                }
            });
        }
        return count[0];
    }

    private static void write(OutputStream output, byte[] name, String... words) {
        try {
            output.write(("*" + (words.length + 1) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            for (var word : words) {
                output.write(("$" + word.length() + "\r\n" + word + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            output.write(("$" + name.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
            output.write(name);
            output.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
