package io.lodekey.keyspace;

import static io.lodekey.keyspace.Samples.bytes;
import static io.lodekey.keyspace.Samples.variables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GlobTest {
    private final Schema schema = SchemaLoader.bundled();

    @Test
    void thePatternOfAFamilyMatchesItsNames() {
        var names = new RandomNames(schema, 9);
        var random = new Random(10);
        for (int i = 0; i < 20_000; i++) {
            Family family =
                    schema.families().get(random.nextInt(schema.families().size()));
            Map<String, byte[]> values = names.values(family.template());
            Map<String, byte[]> known = new HashMap<>(values);
            known.keySet().removeIf(variable -> random.nextBoolean());
            byte[] name = schema.build(family.id(), values);
            if (!globs(schema.pattern(family.id(), known), name)) {
                fail(family.id() + " does not match " + KeyText.print(name));
            }
        }
    }

    /// Values full of special characters match themselves and nothing that such characters could stand for.
    @Test
    void aPatternOfKnownValuesMatchesThatNameOnly() {
        var random = new Random(11);
        byte[] special = bytes("*?[]\\a-^");
        for (int i = 0; i < 20_000; i++) {
            byte[] value = random(random, special);
            byte[] other = random(random, special);
            byte[] pattern = schema.pattern("doc_ocr_result", Map.of("document_uuid", value));
            byte[] name = schema.build("doc_ocr_result", Map.of("document_uuid", other));
            if (globs(pattern, name) != Arrays.equals(value, other)) {
                fail(KeyText.print(pattern) + " and " + KeyText.print(name));
            }
        }
    }

    @Test
    void literalsOfATemplateAreEscapedToo() throws SchemaException {
        Schema starred = Samples.schema("a*[b]:{x}");
        assertThat(starred.pattern("f0", variables())).isEqualTo(bytes("a\\*\\[b\\]:*"));
    }

    private static byte[] random(Random random, byte[] from) {
        byte[] bytes = new byte[1 + random.nextInt(3)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = from[random.nextInt(from.length)];
        }
        return bytes;
    }

    /// How Redis matches globs: `*`, `?`, `[…]` with ranges and `^`, and `\` before a character that means itself.
    private static boolean globs(byte[] glob, byte[] name) {
        return globs(glob, 0, name, 0);
    }

    private static boolean globs(byte[] glob, int g, byte[] name, int n) {
        if (g == glob.length) {
            return n == name.length;
        }
        if (glob[g] == '*') {
            return globs(glob, g + 1, name, n) || (n < name.length && globs(glob, g, name, n + 1));
        }
        if (n == name.length) {
            return false;
        }
        if (glob[g] == '[') {
            int end = g + 1;
            while (glob[end] != ']') {
                end += glob[end] == '\\' ? 2 : 1;
            }
            return inSet(glob, g + 1, end, name[n]) && globs(glob, end + 1, name, n + 1);
        }
        boolean escaped = glob[g] == '\\' && g + 1 < glob.length;
        boolean matches = glob[escaped ? g + 1 : g] == name[n] || (!escaped && glob[g] == '?');
        return matches && globs(glob, g + (escaped ? 2 : 1), name, n + 1);
    }

    private static boolean inSet(byte[] glob, int from, int to, byte b) {
        for (int i = from; i < to; i++) {
            if (i + 2 < to && glob[i + 1] == '-' && b >= glob[i] && b <= glob[i + 2]) {
                return true;
            }
            if (glob[i] == b) {
                return true;
            }
        }
        return false;
    }
}
