package io.lodekey.keyspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.keyspace.TrieNode.Edge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the template that a name fits, segment by segment, and allocates nothing.
///
/// At each place it tries the literal, then the prefixed (longest prefix first), then the variable, then the rest, and
/// goes back when a branch ends without a fit. A node has one depth, so no node is met twice for a name, and the walk
/// recurses at most as deep as the longest template: a name of a million colons is left at its first segment that fits
/// nothing.
final class Trie {
    static final int NONE = -1;

    private final TrieNode root;

    private Trie(TrieNode root) {
        this.root = root;
    }

    /// Ordinal of the template that `name` fits first, or [#NONE].
    int find(byte[] name) {
        return find(root, name, 0);
    }

    /// Ordinal of the template with the most leading literal segments that `name` begins with, the first such in case
    /// of several, or [#NONE].
    int lead(byte[] name) {
        int lead = NONE;
        int from = 0;
        TrieNode node = root;
        while (node != null && from <= name.length) {
            int end = Colons.next(name, from);
            node = node.literals().find(name, from, end);
            if (node != null && node.lead() != NONE) {
                lead = node.lead();
            }
            from = end + 1;
        }
        return lead;
    }

    /// `from` is where the next segment begins; a name always has one more when this is called.
    private static int find(TrieNode node, byte[] name, int from) {
        int end = Colons.next(name, from);
        TrieNode literal = node.literals().find(name, from, end);
        int found = literal == null ? NONE : enter(literal, name, end);
        if (found == NONE && node.prefixLengths().length > 0) {
            found = findPrefixed(node, name, from, end);
        }
        TrieNode variable = node.variable();
        if (found == NONE && variable != null && end > from) {
            found = enter(variable, name, end);
        }
        if (found == NONE && node.rest() != NONE && Colons.segmentsFilled(name, from)) {
            found = node.rest();
        }
        return found;
    }

    private static int findPrefixed(TrieNode node, byte[] name, int from, int end) {
        for (int length : node.prefixLengths()) {
            if (Colons.digits(name, from + length, end)) {
                TrieNode child = node.prefixed().find(name, from, from + length);
                int found = child == null ? NONE : enter(child, name, end);
                if (found != NONE) {
                    return found;
                }
            }
        }
        return NONE;
    }

    /// Goes on behind a segment that ends at `end`.
    private static int enter(TrieNode node, byte[] name, int end) {
        return end == name.length ? node.fits() : find(node, name, end + 1);
    }

    /// Grows a trie.
    static final class Builder {
        private final Growing root = new Growing();

        /// Adds a template. Of templates of the same shape the first stays.
        Builder add(Template template, int ordinal) {
            Growing node = root;
            boolean leading = true;
            List<Segment> segments = template.segments();
            for (Segment segment : segments) {
                if (leading && !segment.isLiteral()) {
                    node.leadIfNone(ordinal);
                    leading = false;
                }
                if (segment.kind() == Segment.Kind.REST) {
                    node.rest = node.rest == NONE ? ordinal : node.rest;
                    return this;
                }
                node = node.child(segment);
            }
            if (leading) {
                node.leadIfNone(ordinal);
            }
            node.fits = node.fits == NONE ? ordinal : node.fits;
            return this;
        }

        Trie build() {
            return new Trie(root.freeze());
        }
    }

    private static final class Growing {
        private final Map<String, Growing> literals = new LinkedHashMap<>();
        private final Map<String, Growing> prefixed = new LinkedHashMap<>();
        private @Nullable Growing variable;
        private int fits = NONE;
        private int rest = NONE;
        private int lead = NONE;

        void leadIfNone(int ordinal) {
            lead = lead == NONE ? ordinal : lead;
        }

        Growing child(Segment segment) {
            Map<String, Growing> byText = segment.isLiteral() ? literals : prefixed;
            if (segment.kind() == Segment.Kind.VARIABLE) {
                Growing child = variable == null ? new Growing() : variable;
                variable = child;
                return child;
            }
            return byText.computeIfAbsent(segment.literal(), _ -> new Growing());
        }

        TrieNode freeze() {
            return TrieNode.of(
                    fits, rest, lead, edges(literals), edges(prefixed), variable == null ? null : variable.freeze());
        }

        private static List<Edge> edges(Map<String, Growing> children) {
            return children.entrySet().stream()
                    .map(child -> new Edge(
                            child.getKey().getBytes(UTF_8), child.getValue().freeze()))
                    .toList();
        }
    }
}
