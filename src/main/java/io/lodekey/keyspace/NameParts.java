package io.lodekey.keyspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Puts names together from a template and takes them apart.
final class NameParts {
    private NameParts() {}

    /// The variables of a name that fits `template`, in the template's order.
    static SequencedMap<String, byte[]> of(Template template, byte[] name) {
        SequencedMap<String, byte[]> variables = new LinkedHashMap<>();
        int from = 0;
        for (Segment segment : template.segments()) {
            int end = segment.kind() == Segment.Kind.REST ? name.length : Colons.next(name, from);
            if (!segment.isLiteral()) {
                int skipped = segment.literal().getBytes(UTF_8).length;
                variables.put(segment.variable(), Arrays.copyOfRange(name, from + skipped, end));
            }
            from = end + 1;
        }
        return variables;
    }

    /// The name with these values, each of which must suit its variable.
    ///
    /// @throws KeyNameException when a value is missing, is of no variable, or doesn't suit its variable
    static byte[] build(Template template, Map<String, byte[]> variables) {
        rejectUnknown(template, variables);
        for (String variable : template.variables()) {
            if (!variables.containsKey(variable)) {
                throw new KeyNameException("%s needs a value for %s".formatted(template.text(), variable));
            }
        }
        return join(template, variables, false);
    }

    /// The name with these values, whatever they are.
    static byte[] join(Template template, Map<String, byte[]> variables) {
        return join(template, variables, false);
    }

    /// The glob that matches at least the names with these values.
    ///
    /// @throws KeyNameException when a value is of no variable or doesn't suit its variable
    static byte[] pattern(Template template, Map<String, byte[]> known) {
        rejectUnknown(template, known);
        return join(template, known, true);
    }

    private static byte[] join(Template template, Map<String, byte[]> variables, boolean glob) {
        var name = new ByteArrayOutputStream();
        List<Segment> segments = template.segments();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (i > 0) {
                name.write(':');
            }
            append(name, segment.literal().getBytes(UTF_8), glob);
            byte @Nullable [] value = variables.get(segment.variable());
            if (value != null && !segment.isLiteral()) {
                append(name, value, glob);
            } else if (!segment.isLiteral()) {
                name.writeBytes((segment.kind() == Segment.Kind.PREFIXED ? "[0-9]*" : "*").getBytes(UTF_8));
            }
        }
        return name.toByteArray();
    }

    private static void append(ByteArrayOutputStream name, byte[] bytes, boolean glob) {
        if (!glob) {
            name.writeBytes(bytes);
            return;
        }
        for (byte b : bytes) {
            if (b == '*' || b == '?' || b == '[' || b == ']' || b == '\\') {
                name.write('\\');
            }
            name.write(b);
        }
    }

    private static void rejectUnknown(Template template, Map<String, byte[]> variables) {
        List<String> names = template.variables();
        for (String variable : variables.keySet()) {
            if (!names.contains(variable)) {
                throw new KeyNameException("%s has no variable %s; it has %s"
                        .formatted(template.text(), variable, names.isEmpty() ? "none" : String.join(", ", names)));
            }
        }
        for (Segment segment : template.segments()) {
            byte @Nullable [] value = segment.isLiteral() ? null : variables.get(segment.variable());
            if (value != null) {
                rejectUnsuited(template, segment, value);
            }
        }
    }

    private static void rejectUnsuited(Template template, Segment segment, byte[] value) {
        String why =
                switch (segment.kind()) {
                    case LITERAL -> "";
                    case PREFIXED -> Colons.digits(value, 0, value.length) ? "" : "must be one or more digits";
                    case VARIABLE ->
                        value.length == 0
                                ? "must not be empty"
                                : Colons.next(value, 0) < value.length ? "must not hold a colon" : "";
                    case REST -> Colons.segmentsFilled(value, 0) ? "" : "must not have empty segments";
                };
        if (!why.isEmpty()) {
            throw new KeyNameException("%s: the value of %s %s, and is '%s'"
                    .formatted(template.text(), segment.variable(), why, shown(value)));
        }
    }

    private static String shown(byte[] value) {
        int most = 64;
        return value.length <= most ? KeyText.print(value) : KeyText.print(Arrays.copyOf(value, most)) + "…";
    }
}
