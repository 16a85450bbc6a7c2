package io.lodekey.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lodekey.change.PlanFile;
import io.lodekey.change.PlanFilter;
import io.lodekey.change.PlannedKey;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A migration as whole processes: apply against `redis-cli --pipe` sending the same RENAMENX, plan against scan, and
/// how fast backup, verify and undo are; then how long a page, a filter and a search take in the plan.
///
/// Needs `redis-cli` on the PATH and the program in `target/lodekey`. Arguments: number of keys (1,000,000), of
/// which a fifth move.
public final class MigrationBenchmark {
    private static final int ROUNDS = 3;
    private static final int LOOKS = 50;

    private final PrintStream out = System.out;
    private final TestServer server;
    private final Path folder;
    private final int moves;
    private final int keys;

    private MigrationBenchmark(TestServer server, Path folder, int moves, int keys) {
        this.server = server;
        this.folder = folder;
        this.moves = moves;
        this.keys = keys;
    }

    public static void main(String[] args) throws Exception {
        var keys = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        var moves = keys / 5;
        var folder = Files.createTempDirectory("lodekey-benchmark");
        try (var server = TestServers.any()) {
            new MigrationBenchmark(server, folder, moves, keys).run();
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run() throws Exception {
        fill();
        out.printf("%,d keys, %,d of them move; best of %d rounds%n", keys, moves, ROUNDS);
        var scan = Double.MAX_VALUE;
        var plan = Double.MAX_VALUE;
        for (var round = 0; round < ROUNDS; round++) {
            scan = Math.min(scan, seconds(lodekey("scan")));
            plan = Math.min(plan, seconds(planned(round)));
        }
        out.printf("scan, by its own figure              %8.2f s  %,10.0f keys per s%n", scan, keys / scan);
        out.printf("plan, by its own figure              %8.2f s  %,10.0f keys per s%n", plan, keys / plan);
        out.printf("(b) plan against scan                %8.2f times the time    (asked: at most 1.5)%n", plan / scan);
        apply();
        pages();
    }

    private void apply() throws Exception {
        var pipe = Double.MAX_VALUE;
        var apply = Double.MAX_VALUE;
        var undo = Double.MAX_VALUE;
        for (var round = 0; round < ROUNDS; round++) {
            var there = commands("there.resp", "doc_state:", "doc:state:");
            var back = commands("back.resp", "doc:state:", "doc_state:");
            pipe = Math.min(pipe, piped(there));
            piped(back);
            var file = file(round);
            apply = Math.min(apply, seconds(lodekey("migrate", "apply", file, "--yes")));
            undo = Math.min(undo, seconds(lodekey("migrate", "undo", file, "--yes")));
        }
        out.printf("redis-cli --pipe, the same RENAMENX  %8.2f s  %,10.0f keys per s%n", pipe, moves / pipe);
        out.printf("apply with journal, by its own figure%8.2f s  %,10.0f keys per s%n", apply, moves / apply);
        out.printf("undo, by its own figure              %8.2f s  %,10.0f keys per s%n", undo, moves / undo);
        out.printf("(a) apply against --pipe, keys per s %8.2f    (asked: at least 0.6)%n", pipe / apply);
        planned(ROUNDS);
        var backup = folder.resolve("backup").toString();
        var withBackup = seconds(lodekey("migrate", "apply", file(ROUNDS), "--yes", "--backup", backup));
        var start = System.nanoTime();
        lodekey("migrate", "verify", file(ROUNDS));
        var verify = (System.nanoTime() - start) / 1e9;
        out.printf(
                "(d) apply with a backup of each key  %8.2f s  %,10.0f keys per s%n", withBackup, moves / withBackup);
        out.printf("(d) verify with values, whole process%8.2f s  %,10.0f keys per s%n", verify, moves / verify);
    }

    private void pages() {
        try (var plan = PlanFile.open(Path.of(file(ROUNDS)))) {
            var last = List.of(plan.page(PlanFilter.all(), Optional.empty(), 1).getFirst());
            var pages = 0L;
            var worst = 0L;
            for (var look = 0; look < LOOKS; look++) {
                var start = System.nanoTime();
                var page = plan.page(PlanFilter.planned(), Optional.of(last.getLast()), 200);
                worst = Math.max(worst, System.nanoTime() - start);
                last = page.isEmpty() ? last : page;
                pages++;
            }
            out.printf("(e) slowest of %d pages of 200        %8.2f ms    (asked: under 200)%n", pages, worst / 1e6);
            out.printf(
                    "(e) first page of a filter           %8.2f ms%n",
                    look(
                            plan,
                            PlanFilter.all()
                                    .withRule("doc_state:{document_uuid}")
                                    .withReason("")));
            out.printf(
                    "(e) search by prefix                 %8.2f ms%n",
                    look(plan, PlanFilter.planned().withPrefix("doc_state:00012".getBytes(UTF_8))));
            var start = System.nanoTime();
            plan.counts();
            out.printf("(e) the counts                       %8.2f ms%n", (System.nanoTime() - start) / 1e6);
        }
    }

    private static double look(PlanFile plan, PlanFilter filter) {
        var start = System.nanoTime();
        List<PlannedKey> page = plan.page(filter, Optional.empty(), 200);
        return page.isEmpty() ? Double.NaN : (System.nanoTime() - start) / 1e6;
    }

    private void fill() {
        try (RawRedis raw = server.raw()) {
            for (var i = 0; i < keys; i++) {
                if (i < moves) {
                    raw.send("HSET", "doc_state:%09d".formatted(i), "ocr_status", "completed", "progress", "1.0");
                } else {
                    raw.send("SET", "doc:ocr:%09d".formatted(i), "{\"text\":\"a page of text\"}", "EX", "86400");
                }
                if (i % 10_000 == 9_999) {
                    raw.flush();
                }
            }
            raw.flush();
        }
    }

    private JsonNode planned(int round) throws Exception {
        return lodekey("migrate", "plan", "--out", file(round));
    }

    private String file(int round) {
        return folder.resolve("round-" + round + ".plan").toString();
    }

    private static double seconds(JsonNode report) {
        return report.get("seconds").asDouble();
    }

    private JsonNode lodekey(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(
                Path.of("target", "lodekey", "bin", "lodekey").toAbsolutePath().toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("--json", "--state", folder.resolve("state").toString()));
        command.addAll(List.of("--uri", "redis://127.0.0.1:" + server.port()));
        var report = folder.resolve("report.json");
        Timed.run(command, Map.of(), Optional.empty(), Optional.of(report)).orFail(String.join(" ", command));
        return new ObjectMapper().readTree(report.toFile());
    }

    private double piped(Path commands) throws IOException, InterruptedException {
        var cli = List.of("redis-cli", "-p", Integer.toString(server.port()), "--pipe");
        return Timed.run(cli, Map.of(), Optional.of(commands), Optional.empty())
                .orFail("redis-cli --pipe")
                .seconds();
    }

    private Path commands(String name, String from, String to) throws IOException {
        var file = folder.resolve(name);
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (var i = 0; i < moves; i++) {
                var source = from + "%09d".formatted(i);
                var target = to + "%09d".formatted(i);
                output.write("*3\r\n$8\r\nRENAMENX\r\n$%d\r\n%s\r\n$%d\r\n%s\r\n"
                        .formatted(source.length(), source, target.length(), target)
                        .getBytes(UTF_8));
            }
        }
        return file;
    }
}
