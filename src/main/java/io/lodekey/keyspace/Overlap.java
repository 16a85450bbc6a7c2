package io.lodekey.keyspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What two templates have in common.
///
/// @param example a name that fits both
/// @param sameShape whether every name that fits one fits the other, segment for segment
/// @param ordered whether one is at least as literal as the other in every segment, so that a walk, which tries the
///     literal first, prefers it wherever both fit
record Overlap(String example, boolean sameShape, boolean ordered) {
    /// Whether the templates can't stand beside each other.
    boolean clashes() {
        return sameShape || !ordered;
    }

    /// The overlap of two templates; empty when no name fits both.
    static Optional<Overlap> of(Template first, Template second) {
        List<Segment> a = first.segments();
        List<Segment> b = second.segments();
        if ((a.size() < b.size() && !hasRest(a)) || (b.size() < a.size() && !hasRest(b))) {
            return Optional.empty();
        }
        List<String> example = new ArrayList<>();
        boolean aMoreLiteral = false;
        boolean bMoreLiteral = false;
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            // A rest variable decides on its own segment and on all that follow.
            Segment left = a.get(Math.min(i, a.size() - 1));
            Segment right = b.get(Math.min(i, b.size() - 1));
            Optional<String> common = common(left, right);
            if (common.isEmpty()) {
                return Optional.empty();
            }
            example.add(common.get());
            int order = left.compareLiteralness(right);
            aMoreLiteral |= order < 0;
            bMoreLiteral |= order > 0;
        }
        boolean same = !aMoreLiteral && !bMoreLiteral;
        return Optional.of(new Overlap(String.join(":", example), same, !(aMoreLiteral && bMoreLiteral)));
    }

    private static boolean hasRest(List<Segment> segments) {
        return segments.getLast().kind() == Segment.Kind.REST;
    }

    /// A text that fits both segments.
    private static Optional<String> common(Segment a, Segment b) {
        if (a.kind().compareTo(b.kind()) > 0) {
            return common(b, a);
        }
        return switch (a.kind()) {
            case LITERAL -> fits(a.literal(), b) ? Optional.of(a.literal()) : Optional.empty();
            case PREFIXED -> {
                String longer = a.literal().length() >= b.literal().length() ? a.literal() : b.literal();
                String text = longer + "1";
                yield fits(text, a) && fits(text, b) ? Optional.of(text) : Optional.empty();
            }
            case VARIABLE, REST -> Optional.of("x");
        };
    }

    private static boolean fits(String text, Segment segment) {
        String prefix = segment.literal();
        return switch (segment.kind()) {
            case LITERAL -> text.equals(prefix);
            case PREFIXED ->
                text.length() > prefix.length()
                        && text.startsWith(prefix)
                        && text.chars().skip(prefix.length()).allMatch(c -> c >= '0' && c <= '9');
            case VARIABLE, REST -> !text.isEmpty();
        };
    }
}
