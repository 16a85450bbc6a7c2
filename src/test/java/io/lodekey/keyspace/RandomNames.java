package io.lodekey.keyspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Names made from the templates of a schema, with values of every kind of byte, whole or damaged.
final class RandomNames {
    private final Random random;
    private final List<Template> templates = new ArrayList<>();
    private final List<byte[]> whole = new ArrayList<>();

    RandomNames(Schema schema, long seed) {
        random = new Random(seed);
        for (Family family : schema.families()) {
            templates.add(family.template());
            if (family.template().versioned()) {
                templates.add(family.template().withSuffix());
            }
        }
        schema.legacyRules().forEach(rule -> templates.add(rule.from()));
        schema.legacyPatterns().forEach(pattern -> templates.add(pattern.template()));
        for (int i = 0; i < 20_000; i++) {
            whole.add(whole());
        }
    }

    /// A name that fits a template.
    private byte[] whole() {
        Template template = templates.get(random.nextInt(templates.size()));
        return NameParts.join(template, values(template));
    }

    /// A name that fitted a template before up to three bytes were changed, or bytes without any plan.
    byte[] any() {
        if (random.nextInt(10) == 0) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            return bytes;
        }
        byte[] name = whole.get(random.nextInt(whole.size()));
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            name = damaged(name);
        }
        return name;
    }

    private byte[] damaged(byte[] name) {
        int at = name.length == 0 ? 0 : random.nextInt(name.length);
        byte[] tail = Arrays.copyOfRange(name, at, name.length);
        byte[] head = Arrays.copyOf(name, at);
        return switch (random.nextInt(5)) {
            case 0 -> head;
            case 1 -> tail;
            case 2 -> joined(head, new byte[] {':'}, tail);
            case 3 -> joined(head, new byte[] {(byte) ('0' + random.nextInt(10))}, tail);
            default -> joined(head, tail.length == 0 ? tail : Arrays.copyOfRange(tail, 1, tail.length), new byte[0]);
        };
    }

    private static byte[] joined(byte[] a, byte[] b, byte[] c) {
        byte[] all = Arrays.copyOf(a, a.length + b.length + c.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        System.arraycopy(c, 0, all, a.length + b.length, c.length);
        return all;
    }

    /// Values that suit every variable of `template`.
    Map<String, byte[]> values(Template template) {
        Map<String, byte[]> values = new HashMap<>();
        for (Segment segment : template.segments()) {
            byte[] value =
                    switch (segment.kind()) {
                        case LITERAL -> new byte[0];
                        case PREFIXED -> digits();
                        case VARIABLE -> segment(1 + random.nextInt(40));
                        case REST -> joined(segment(1 + random.nextInt(8)), new byte[] {':'}, segment(3));
                    };
            if (!segment.isLiteral()) {
                values.put(segment.variable(), value);
            }
        }
        return values;
    }

    private byte[] digits() {
        byte[] digits = new byte[1 + random.nextInt(5)];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) ('0' + random.nextInt(10));
        }
        return digits;
    }

    private byte[] segment(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        for (int i = 0; i < length; i++) {
            bytes[i] = bytes[i] == ':' ? (byte) ';' : bytes[i];
        }
        return bytes;
    }
}
