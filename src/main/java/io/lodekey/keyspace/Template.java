package io.lodekey.keyspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The shape of a name: segments between colons, each a literal, a variable `{x}` (one segment, not empty), a literal
/// prefix with a digits variable (`v{x}`) or, last only, a rest variable `{x...}` (one or more segments, none empty).
/// A literal brace is written doubled.
///
/// A versioned template also fits names with a suffix `:v{version}`, where nothing fits them without it.
public final class Template {
    private final String text;
    private final List<Segment> segments;
    private final boolean versioned;

    private Template(String text, List<Segment> segments, boolean versioned) {
        this.text = text;
        this.segments = List.copyOf(segments);
        this.versioned = versioned;
    }

    /// Reads a template without version suffix.
    ///
    /// @throws IllegalArgumentException telling all that is wrong with it
    public static Template of(String text) {
        return of(text, false);
    }

    /// Reads a template, which may carry a version suffix if `versioned`.
    ///
    /// @throws IllegalArgumentException telling all that is wrong with it
    public static Template of(String text, boolean versioned) {
        var syntax = TemplateSyntax.read(text, versioned);
        if (!syntax.problems().isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", syntax.problems()));
        }
        return new Template(text, syntax.segments(), versioned);
    }

    /// The template as written, after `${…}` has been replaced; without the version suffix. Identifies it in reports.
    public String text() {
        return text;
    }

    /// Whether names may carry a suffix `:v{version}`.
    public boolean versioned() {
        return versioned;
    }

    /// Names of the variables in their order, each once; without the version of a suffix.
    public List<String> variables() {
        return segments.stream()
                .filter(segment -> !segment.isLiteral())
                .map(Segment::variable)
                .toList();
    }

    List<Segment> segments() {
        return segments;
    }

    /// This template with its version suffix as a last segment.
    Template withSuffix() {
        var longer = new ArrayList<>(segments);
        longer.add(Segment.VERSION);
        return new Template(text + ":v{version}", longer, false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Template that && text.equals(that.text) && versioned == that.versioned;
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, versioned);
    }

    @Override
    public String toString() {
        return text;
    }
}
