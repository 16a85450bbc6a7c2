package io.lodekey.keyspace;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place in a trie: the segments before it are settled, its children say what the next may be.
///
/// @param fits ordinal of the template that ends here, or -1
/// @param rest ordinal of the template whose rest variable takes all segments that follow, or -1
/// @param lead ordinal of the first template whose leading literals end here, or -1
/// @param literals children by literal
/// @param prefixed children by prefix
/// @param prefixLengths the lengths that prefixes have, longest first
/// @param variable the child for any segment that is not empty
@SuppressWarnings("ArrayRecordComponent") // nodes are never compared
record TrieNode(
        int fits,
        int rest,
        int lead,
        NodeTable literals,
        NodeTable prefixed,
        int[] prefixLengths,
        @Nullable TrieNode variable) {

    /// A child and the text that leads to it.
    ///
    /// @param text a literal or a prefix
    record Edge(byte[] text, TrieNode node) {}

    static TrieNode of(
            int fits, int rest, int lead, List<Edge> literals, List<Edge> prefixed, @Nullable TrieNode variable) {
        int[] lengths = prefixed.stream()
                .map(edge -> edge.text().length)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .mapToInt(Integer::intValue)
                .toArray();
        return new TrieNode(fits, rest, lead, new NodeTable(literals), new NodeTable(prefixed), lengths, variable);
    }
}
