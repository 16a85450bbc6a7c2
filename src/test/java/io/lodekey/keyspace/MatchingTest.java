package io.lodekey.keyspace;

import static io.lodekey.keyspace.Samples.bytes;
import static io.lodekey.keyspace.Samples.kind;
import static io.lodekey.keyspace.Samples.schema;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final int MEGABYTE = 1 << 20;

    @Test
    void literalIsTriedBeforePrefixedBeforeVariableBeforeRest() throws SchemaException {
        Schema schema = schema("{any...}", "{one}", "v{n}", "v1");
        assertThat(kind(schema, "v1")).isEqualTo("fits f3");
        assertThat(kind(schema, "v2")).isEqualTo("fits f2");
        assertThat(kind(schema, "v")).isEqualTo("fits f1");
        assertThat(kind(schema, "v1:v1")).isEqualTo("fits f0");
        assertThat(kind(schema, "x:")).isEqualTo("unknown");
    }

    @Test
    void aBranchThatEndsWithoutAFitIsLeftForTheNext() throws SchemaException {
        Schema schema = schema("a:b:c", "a:{x}:d", "{y}:b:e", "{z...}");
        assertThat(kind(schema, "a:b:c")).isEqualTo("fits f0");
        assertThat(kind(schema, "a:b:d")).isEqualTo("fits f1");
        assertThat(kind(schema, "a:b:e")).isEqualTo("fits f2");
        assertThat(kind(schema, "a:b:f")).isEqualTo("fits f3");
    }

    @Test
    void theLongestPrefixIsTriedFirst() throws SchemaException {
        Schema schema = schema("v{n}:{x}", "v1{n}:a");
        assertThat(kind(schema, "v12:a")).isEqualTo("fits f1");
        assertThat(kind(schema, "v12:b")).isEqualTo("fits f0");
        assertThat(kind(schema, "v1:a")).isEqualTo("fits f0");
    }

    @Test
    void emptySegmentsCountAndFitOnlyEmptyLiterals() throws SchemaException {
        Schema schema = schema("a::b", "a:{x}:c", ":lead");
        assertThat(kind(schema, "a::b")).isEqualTo("fits f0");
        assertThat(kind(schema, "a::c")).isEqualTo("malformed f1");
        assertThat(kind(schema, ":lead")).isEqualTo("fits f2");
        assertThat(kind(schema, "lead")).isEqualTo("unknown");
    }

    @Test
    void aDoubledBraceIsABrace() throws SchemaException {
        Schema schema = schema("tag{{x}}:{y}", "slot:{{{n}");
        assertThat(kind(schema, "tag{x}:1")).isEqualTo("fits f0");
        assertThat(kind(schema, "slot:{7")).isEqualTo("fits f1");
    }

    @Test
    void digitsAreAsciiDigits() throws SchemaException {
        Schema schema = schema("v{n}");
        assertThat(kind(schema, "v007")).isEqualTo("fits f0");
        assertThat(kind(schema, "v٣")).isEqualTo("unknown");
        assertThat(kind(schema, "v1 ")).isEqualTo("unknown");
    }

    @Test
    void literalsBeyondAsciiAreMatchedByTheirBytes() throws SchemaException {
        Schema schema = schema("größe:{x}");
        assertThat(kind(schema, "größe:1")).isEqualTo("fits f0");
        assertThat(kind(schema, "größe:1".getBytes(ISO_8859_1))).isEqualTo("unknown");
    }

    @Test
    void theFamilyWithTheMostLeadingLiteralsIsNamedForAMalformedName() throws SchemaException {
        Schema schema = schema("a:{x}:b", "a:c:{x}:d", "a:c:{x}:e");
        assertThat(kind(schema, "a")).isEqualTo("malformed f0");
        assertThat(kind(schema, "a:c:x")).isEqualTo("malformed f1");
        assertThat(kind(schema, "b:c:x")).isEqualTo("unknown");
    }

    @Test
    void aVersionSuffixIsTriedOnlyWhenNothingFitsWithoutIt() throws SchemaException {
        String yaml = Samples.yaml("a:{x}", "a:{x}:{y}").replaceFirst("type: any", "type: any\n    versioned: true");
        Schema schema = SchemaLoader.parse(yaml, "test.yaml", SchemaParameters.defaults());
        assertThat(kind(schema, "a:x:v1")).isEqualTo("fits f1");
        String alone = Samples.yaml("a:{x}").replaceFirst("type: any", "type: any\n    versioned: true");
        Schema other = SchemaLoader.parse(alone, "test.yaml", SchemaParameters.defaults());
        assertThat(kind(other, "a:x:v1")).isEqualTo("fits f0");
        assertThat(other.parse(bytes("a:x:v1")).orElseThrow().variables()).containsOnlyKeys("x", "version");
    }

    @Test
    void namesOfAMegabyteAreReadLikeAnyOther() throws SchemaException {
        Schema schema = SchemaLoader.bundled();
        byte[] colons = filled(MEGABYTE, ':');
        assertThat(kind(schema, colons)).isEqualTo("unknown");
        byte[] restOfColons = filled(MEGABYTE, ':');
        System.arraycopy(bytes("workers:"), 0, restOfColons, 0, 8);
        assertThat(kind(schema, restOfColons)).isEqualTo("malformed worker");
        byte[] alternating = bytes("workers:" + "x:".repeat(MEGABYTE / 2) + "x");
        assertThat(kind(schema, alternating)).isEqualTo("fits worker");
        assertThat(schema.parse(alternating).orElseThrow().variables().get("worker_id"))
                .hasSize(MEGABYTE + 1);
        assertThat(kind(schema, bytes("doc:ocr:" + "1".repeat(MEGABYTE)))).isEqualTo("fits doc_ocr_result");
        assertThat(kind(schema, bytes("doc:ocr:u:v" + "1".repeat(MEGABYTE)))).isEqualTo("fits doc_ocr_result");
        assertThat(kind(schema, bytes("d".repeat(MEGABYTE)))).isEqualTo("unknown");
    }

    /// Each level offers a literal and a variable, and the last segment refuses every way but one.
    @Test
    void backtrackingMeetsEachPlaceOnce() throws SchemaException {
        String[] templates = IntStream.range(0, 60)
                .mapToObj(i -> IntStream.rangeClosed(0, 60)
                                .mapToObj(j -> j < 60 - i ? "a" : "{x%d}".formatted(j))
                                .collect(Collectors.joining(":"))
                        + ":end" + i)
                .toArray(String[]::new);
        Schema schema = schema(templates);
        assertThat(kind(schema, "a:".repeat(61) + "end59")).isEqualTo("fits f59");
        assertThat(kind(schema, "a:".repeat(61) + "end60")).startsWith("malformed");
    }

    @Test
    void classifyAndParseTakeAnyBytes() {
        Schema schema = SchemaLoader.bundled();
        var random = new Random(5);
        for (int i = 0; i < 100_000; i++) {
            byte[] name = new byte[random.nextInt(60)];
            random.nextBytes(name);
            for (int colons = random.nextInt(6); colons > 0 && name.length > 0; colons--) {
                name[random.nextInt(name.length)] = ':';
            }
            assertThat(schema.classify(name) instanceof Classification.Fits)
                    .isEqualTo(schema.parse(name).isPresent());
        }
    }

    @Test
    void classifyAllocatesNothing() {
        Schema schema = SchemaLoader.bundled();
        var names = new RandomNames(schema, 6);
        byte[][] many = IntStream.range(0, 1_000).mapToObj(i -> names.any()).toArray(byte[][]::new);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (byte[] name : many) {
                schema.classify(name);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isLessThan(many.length);
    }

    @Test
    void equalAnswersAreTheSameInstance() {
        Schema schema = SchemaLoader.bundled();
        assertThat(schema.classify(bytes("doc:ocr:a"))).isSameAs(schema.classify(bytes("doc:ocr:b")));
        assertThat(schema.classify(bytes("?"))).isSameAs(schema.classify(bytes("!")));
    }

    private static byte[] filled(int size, char c) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) c);
        return bytes;
    }
}
