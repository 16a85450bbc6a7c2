package io.lodekey.monitor;

import io.lodekey.keyspace.Schema;
import io.lodekey.redis.Node;
import io.lodekey.redis.ScannedWindow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A tally for each node that is walked, so that what a lost one gave can be taken back whole. Used by one thread at a
/// time.
final class NodeTallies {
    private final Schema schema;
    private final int top;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private record Part(Node node, ScanTally tally) {}

    NodeTallies(Schema schema, int top) {
        this.schema = schema;
        this.top = top;
    }

    void add(ScannedWindow window) {
        Part part = parts.computeIfAbsent(window.node().id(), _ -> new Part(window.node(), new ScanTally(schema, top)));
        part.tally().add(window);
    }

    void forget(Node node) {
        parts.remove(node.id());
    }

    long walked() {
        return parts.values().stream().mapToLong(part -> part.tally().walked()).sum();
    }

    /// All together. Of one node it is that node's own tally, which goes on counting.
    ScanTally sum() {
        if (parts.size() == 1) {
            return parts.values().iterator().next().tally();
        }
        ScanTally sum = new ScanTally(schema, top);
        parts.values().forEach(part -> sum.add(part.tally()));
        return sum;
    }

    List<NodeCount> counts() {
        return parts.values().stream()
                .map(part -> new NodeCount(part.node(), part.tally().scanned))
                .toList();
    }
}
