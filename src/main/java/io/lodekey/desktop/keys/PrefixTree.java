package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.Swatch;
import io.lodekey.monitor.FamilyCount;
import io.lodekey.monitor.KeyspaceReport;
import io.lodekey.monitor.LegacyCount;
import io.lodekey.monitor.PrefixCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keys by the beginnings of their names, as deep as templates tell them apart. Names that fit nothing are known by
/// their first segment only.
final class PrefixTree {
    private final Node root = new Node("");
    private final Texts texts;
    private final boolean sampled;

    private PrefixTree(Texts texts, boolean sampled) {
        this.texts = texts;
        this.sampled = sampled;
    }

    static PrefixTree of(KeyspaceReport report, Texts texts) {
        PrefixTree tree = new PrefixTree(texts, report.coverage().sampled());
        for (FamilyCount count : report.families()) {
            Swatch swatch = FamilyRows.swatch(count.family().role());
            String label = count.family().label();
            tree.add(segments(count.family().template().text()), label, swatch, count.keys(), count.bytes());
        }
        String old = texts.get("prefix.legacy");
        for (LegacyCount count : report.legacy()) {
            tree.add(segments(count.id()), old, Swatch.LEGACY, count.keys(), count.bytes());
        }
        String without = texts.get("prefix.legacy.norule");
        for (LegacyCount count : report.legacyWithoutRule()) {
            tree.add(segments(count.id()), without, Swatch.LEGACY, count.keys(), count.bytes());
        }
        String unknown = texts.get("prefix.unknown");
        for (PrefixCount count : report.unknown().prefixes()) {
            String prefix = count.prefix().isEmpty() ? texts.get("prefix.empty") : count.prefix();
            tree.add(List.of(prefix), unknown, Swatch.UNKNOWN, count.keys(), count.bytes());
        }
        return tree;
    }

    /// What is directly below a path, largest first. A path that is not there any more has no rows.
    ///
    /// @param path segments from the root, as [PrefixRow#path()] splits at colons
    List<PrefixRow> rows(List<String> path) {
        Node at = root;
        for (String step : path) {
            Node next = at.children.get(step);
            if (next == null) {
                return List.of();
            }
            at = next;
        }
        String above = path.isEmpty() ? "" : String.join(":", path) + ":";
        List<Node> below = new ArrayList<>(at.children.values());
        if (at.rest != null) {
            below.add(at.rest);
        }
        long largest = below.stream().mapToLong(Node::bytes).max().orElse(0);
        return below.stream()
                .map(child -> row(child, above, largest))
                .sorted(Comparator.comparingLong(PrefixRow::bytes)
                        .thenComparingLong(PrefixRow::keys)
                        .reversed()
                        .thenComparing(PrefixRow::path))
                .toList();
    }

    static List<String> segments(String template) {
        return List.of(template.split(":", -1));
    }

    private void add(List<String> path, String label, Swatch swatch, long keys, long bytes) {
        if (keys == 0) {
            return;
        }
        Node at = root;
        at.count(label, swatch, keys, bytes);
        for (String step : path) {
            at = at.children.computeIfAbsent(step, Node::new);
            at.count(label, swatch, keys, bytes);
        }
        at.rest = at.rest == null ? new Node(texts.get("prefix.rest")) : at.rest;
        at.rest.count(label, swatch, keys, bytes);
    }

    /// A step that leads to only one further step, and to nothing else, is shown together with it.
    private PrefixRow row(Node child, String above, long largest) {
        Node last = child;
        List<String> steps = new ArrayList<>(List.of(child.name));
        while (last.children.size() == 1 && last.rest == null) {
            last = last.children.values().iterator().next();
            steps.add(last.name);
        }
        boolean deeper = !last.children.isEmpty();
        String name = String.join(":", steps);
        return new PrefixRow(
                above + name,
                deeper ? name + ":" : name,
                child.labels.size() == 1
                        ? child.labels.keySet().iterator().next()
                        : texts.get("prefix.holds", String.valueOf(child.labels.size())),
                child.mostly(),
                child.keys,
                child.bytes(),
                largest == 0 ? 0 : (double) child.bytes() / largest,
                deeper,
                sampled);
    }

    /// One step. `rest` is what ends here: names for which no deeper prefix is known.
    private static final class Node {
        private final String name;
        private final Map<String, Node> children = new LinkedHashMap<>();
        private final Map<String, Long> labels = new LinkedHashMap<>();
        private final Map<Swatch, Long> weights = new EnumMap<>(Swatch.class);
        private @Nullable Node rest;
        private long keys;

        Node(String name) {
            this.name = name;
        }

        void count(String label, Swatch swatch, long moreKeys, long moreBytes) {
            keys += moreKeys;
            labels.merge(label, moreKeys, Long::sum);
            weights.merge(swatch, moreBytes, Long::sum);
        }

        long bytes() {
            return weights.values().stream().mapToLong(Long::longValue).sum();
        }

        Swatch mostly() {
            return weights.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(Swatch.UNKNOWN);
        }
    }
}
