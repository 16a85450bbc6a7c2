package io.lodekey.keyspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the text of a template, and goes on after an error to find the others.
final class TemplateSyntax {
    /// A walk goes as deep as the longest template; no one means a name of more segments than this.
    static final int MAX_SEGMENTS = 64;

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String REST = "...";

    private final String text;
    private final List<Segment> segments = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int at;

    /// What was read.
    ///
    /// @param segments complete only if there are no problems
    record Reading(List<Segment> segments, List<String> problems) {}

    private TemplateSyntax(String text) {
        this.text = text;
    }

    static Reading read(String text, boolean versioned) {
        var syntax = new TemplateSyntax(text);
        if (text.isEmpty()) {
            syntax.problems.add("the template is empty");
        } else if (!UTF_8.newEncoder().canEncode(text)) {
            syntax.problems.add("the template holds half a character, which has no bytes");
        } else {
            syntax.readSegments();
            syntax.checkWhole(versioned);
        }
        return new Reading(syntax.segments, syntax.problems);
    }

    private void readSegments() {
        readSegment();
        while (at < text.length()) {
            at++;
            readSegment();
        }
    }

    /// Reads up to the colon that ends the segment, or to the end.
    private void readSegment() {
        var literal = new StringBuilder();
        Optional<String> variable = Optional.empty();
        boolean textAfter = false;
        while (at < text.length() && text.charAt(at) != ':') {
            char c = text.charAt(at);
            boolean brace = c == '{' || c == '}';
            if (brace && !text.startsWith(String.valueOf(c), at + 1)) {
                Optional<String> found = readVariable();
                if (found.isPresent() && variable.isPresent()) {
                    problems.add("a segment holds one variable at most, and has {%s} and {%s}"
                            .formatted(variable.get(), found.get()));
                }
                variable = found.isPresent() ? found : variable;
            } else {
                textAfter |= variable.isPresent();
                literal.append(c);
                at += brace ? 2 : 1;
            }
        }
        if (textAfter) {
            problems.add("a variable ends its segment, but text follows {%s}".formatted(variable.orElseThrow()));
        }
        String before = literal.toString();
        segments.add(variable.map(inside -> segment(before, inside)).orElseGet(() -> Segment.literal(before)));
    }

    /// What stands between a lone brace and its partner; empty, and a problem, when it has none.
    private Optional<String> readVariable() {
        int close = text.indexOf('}', at);
        int nextOpen = text.indexOf('{', at + 1);
        boolean closed = text.charAt(at) == '{' && close > 0 && (nextOpen < 0 || close < nextOpen);
        if (!closed) {
            problems.add(
                    "the brace at character %d has no partner; a literal brace is written doubled".formatted(at + 1));
            at++;
            return Optional.empty();
        }
        String inside = text.substring(at + 1, close);
        at = close + 1;
        if (!VARIABLE.matcher(withoutRest(inside)).matches()) {
            problems.add("{%s} names no variable; a name has letters, digits and _ and starts with no digit"
                    .formatted(inside));
        }
        return Optional.of(inside);
    }

    private Segment segment(String literal, String inside) {
        if (inside.endsWith(REST)) {
            if (!literal.isEmpty()) {
                problems.add("a rest variable is a segment of its own, but '%s' stands beside {%s}"
                        .formatted(literal, inside));
            }
            return new Segment(Segment.Kind.REST, "", withoutRest(inside));
        }
        var kind = literal.isEmpty() ? Segment.Kind.VARIABLE : Segment.Kind.PREFIXED;
        return new Segment(kind, literal, inside);
    }

    private static String withoutRest(String inside) {
        return inside.endsWith(REST) ? inside.substring(0, inside.length() - REST.length()) : inside;
    }

    private void checkWhole(boolean versioned) {
        if (segments.size() > MAX_SEGMENTS) {
            problems.add("the template has %d segments, more than %d".formatted(segments.size(), MAX_SEGMENTS));
        }
        for (Segment segment : segments.subList(0, segments.size() - 1)) {
            if (segment.kind() == Segment.Kind.REST) {
                problems.add("a rest variable comes last, but segments follow {%s...}".formatted(segment.variable()));
            }
        }
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (Segment segment : segments) {
            String variable = segment.variable();
            if (!segment.isLiteral() && !seen.add(variable) && twice.add(variable)) {
                problems.add("the variable {%s} is used twice".formatted(variable));
            }
        }
        if (versioned && seen.contains(Segment.VERSION.variable())) {
            problems.add("the variable {version} is used twice: here and in the version suffix");
        }
        if (versioned && segments.getLast().kind() == Segment.Kind.REST) {
            problems.add("a rest variable would take the version suffix for its own");
        }
    }
}
