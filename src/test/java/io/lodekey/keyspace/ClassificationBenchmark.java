package io.lodekey.keyspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Names classified per second on one thread, by the bundled schema and by one with a hundred times the families.
///
/// The names are as a pipeline makes them (uuids, worker ids, numbers), of every family, rule and pattern in even
/// shares, and one in fifty is unknown.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ClassificationBenchmark {
    private static final int NAMES = 20_000;

    /// Families of the schema.
    @Param({"43", "4300"})
    public int families;

    private Schema schema;
    private byte[][] names;

    @Setup
    public void prepare() throws IOException, SchemaException {
        Schema bundled = SchemaLoader.bundled();
        schema = families == bundled.families().size() ? bundled : grown(families);
        names = names(bundled, new Random(1)).toArray(byte[][]::new);
    }

    @Benchmark
    @OperationsPerInvocation(NAMES)
    public void classify(Blackhole hole) {
        for (byte[] name : names) {
            hole.consume(schema.classify(name));
        }
    }

    /// The bundled schema with families more, beside those it has.
    private static Schema grown(int families) throws IOException, SchemaException {
        try (InputStream in =
                Objects.requireNonNull(SchemaLoader.class.getResourceAsStream("document-pipeline.yaml"))) {
            String yaml = new String(in.readAllBytes(), UTF_8);
            var more = new StringBuilder("families:\n");
            for (int i = 43; i < families; i++) {
                more.append("  - {id: more_%d, template: 'doc:more_%d:{x}', type: any, ttl: any, role: state}%n"
                        .formatted(i, i));
            }
            return SchemaLoader.parse(
                    yaml.replaceFirst("(?m)^families:\n", more.toString()), "grown", SchemaParameters.defaults());
        }
    }

    private static List<byte[]> names(Schema schema, Random random) {
        List<Template> templates = new ArrayList<>();
        schema.families().forEach(family -> templates.add(family.template()));
        schema.legacyRules().forEach(rule -> templates.add(rule.from()));
        schema.legacyPatterns().forEach(pattern -> templates.add(pattern.template()));
        List<byte[]> names = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            Template template = templates.get(i % templates.size());
            names.add(
                    i % 50 == 0
                            ? ("celery-task-meta-" + uuid(random)).getBytes(UTF_8)
                            : NameParts.join(template, values(template, random)));
        }
        Collections.shuffle(names, random);
        return names;
    }

    private static Map<String, byte[]> values(Template template, Random random) {
        Map<String, byte[]> values = new HashMap<>();
        for (Segment segment : template.segments()) {
            String value =
                    switch (segment.kind()) {
                        case LITERAL -> "";
                        case PREFIXED -> String.valueOf(1 + random.nextInt(20));
                        case VARIABLE -> uuid(random);
                        case REST -> "worker:ocr:host-%d:%08x".formatted(random.nextInt(9), random.nextInt());
                    };
            values.put(segment.variable(), value.getBytes(UTF_8));
        }
        return values;
    }

    private static String uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /// Runs it short and prints names per second.
    public static void main(String[] args) throws RunnerException {
        var options = new OptionsBuilder()
                .include(ClassificationBenchmark.class.getSimpleName())
                .build();
        for (RunResult result : new Runner(options).run()) {
            String families = result.getParams().getParam("families");
            double perSecond = result.getPrimaryResult().getScore();
            System.out.printf(Locale.ROOT, "%s families: %,.0f names per second%n", families, perSecond);
        }
    }
}
