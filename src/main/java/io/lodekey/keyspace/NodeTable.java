package io.lodekey.keyspace;

import io.lodekey.keyspace.TrieNode.Edge;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The children of a place by their text: a hash table with open addressing, asked with a part of a name. Finding one
/// costs what its text costs, however many there are.
///
/// Texts are compared by their first and last eight bytes, which settle all texts of up to sixteen.
final class NodeTable {
    private static final int SETTLED_BY_WORDS = 2 * Long.BYTES;

    private final @Nullable Entry[] entries;
    private final int longest;

    @SuppressWarnings("ArrayRecordComponent") // entries are never compared
    private record Entry(byte[] text, long head, long tail, TrieNode node) {}

    NodeTable(List<Edge> edges) {
        longest = edges.stream().mapToInt(edge -> edge.text().length).max().orElse(-1);
        // At most half full, so that a search soon meets an empty slot.
        entries = new Entry[Integer.highestOneBit(Math.max(1, 2 * edges.size())) * 2];
        for (Edge edge : edges) {
            byte[] text = edge.text();
            long head = head(text, 0, text.length);
            long tail = tail(text, head, text.length, text.length);
            int slot = slot(head, tail, text.length);
            while (entries[slot] != null) {
                slot = next(slot);
            }
            entries[slot] = new Entry(text, head, tail, edge.node());
        }
    }

    /// The child whose text is `name` from `from` to `to`.
    @Nullable
    TrieNode find(byte[] name, int from, int to) {
        int length = to - from;
        if (length > longest) {
            return null;
        }
        long head = head(name, from, length);
        long tail = tail(name, head, to, length);
        int slot = slot(head, tail, length);
        for (Entry entry = entries[slot]; entry != null; entry = entries[slot]) {
            if (entry.head == head
                    && entry.tail == tail
                    && entry.text.length == length
                    && (length <= SETTLED_BY_WORDS || Arrays.equals(entry.text, 0, length, name, from, to))) {
                return entry.node;
            }
            slot = next(slot);
        }
        return null;
    }

    private static long head(byte[] bytes, int from, int length) {
        return Words.first(Words.eightOrFewer(bytes, from), length);
    }

    private static long tail(byte[] bytes, long head, int to, int length) {
        return length <= Long.BYTES ? head : Words.eight(bytes, to - Long.BYTES);
    }

    private int slot(long head, long tail, int length) {
        long hash = (head * 0x9e3779b97f4a7c15L) ^ (tail * 0xc2b2ae3d27d4eb4fL) ^ length;
        return (int) (hash ^ (hash >>> 32) ^ (hash >>> 47)) & (entries.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (entries.length - 1);
    }
}
