package io.lodekey.keyspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A mapping of a YAML file that reports what doesn't suit, and at the end the keys that no one asked for.
final class YamlMap {
    private final Node node;
    private final Problems problems;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private String owner = "";

    /// Reads `node`, which is a problem if it is no mapping: the map is empty then.
    YamlMap(Node node, String what, Problems problems) {
        this.node = node;
        this.problems = problems;
        if (!(node instanceof MappingNode mapping)) {
            problems.at(node, "", what + " must be a mapping of keys to values");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.at(tuple.getKeyNode(), "", "a key must be a word");
            } else if (entries.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                problems.at(key, "", "the key '%s' stands here twice".formatted(key.getValue()));
            }
        }
    }

    /// Names whom the problems from here on concern.
    void ownedBy(String owner) {
        this.owner = owner;
    }

    String owner() {
        return owner;
    }

    int line() {
        return Problems.line(node);
    }

    /// The line of the value of `key`; of the whole when it isn't there.
    int line(String key) {
        return Problems.line(entries.getOrDefault(key, node));
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    void problem(String key, String message) {
        problems.at(line(key), owner, message);
    }

    /// A text that must be there and not be empty; empty after a problem.
    String required(String key) {
        Optional<String> value = optional(key);
        if (!entries.containsKey(key)) {
            problem(key, "'%s' is missing".formatted(key));
        } else if (value.isPresent() && value.get().isBlank()) {
            problem(key, "'%s' is empty".formatted(key));
        }
        return value.orElse("");
    }

    Optional<String> optional(String key) {
        known.add(key);
        Node value = entries.get(key);
        if (value == null) {
            return Optional.empty();
        }
        return text(key, value);
    }

    boolean flag(String key) {
        Optional<String> value = optional(key);
        if (value.isPresent() && !value.get().equals("true") && !value.get().equals("false")) {
            problem(key, "'%s' must be true or false, not '%s'".formatted(key, value.get()));
        }
        return value.equals(Optional.of("true"));
    }

    /// A word that stands for a value; empty after a problem.
    <T> Optional<T> word(String key, Map<String, T> values) {
        Optional<String> value = optional(key);
        if (value.isPresent() && !values.containsKey(value.get())) {
            problem(key, unknownWord(key, value.get(), values.keySet()));
        }
        return value.map(values::get);
    }

    static String unknownWord(String key, String word, Set<String> words) {
        return "unknown %s '%s'; it is one of %s".formatted(key, word, String.join(", ", words));
    }

    /// One text or a list of them.
    List<String> texts(String key) {
        known.add(key);
        Node value = entries.get(key);
        if (value instanceof SequenceNode list) {
            List<String> texts = new ArrayList<>();
            list.getValue().forEach(element -> text(key, element).ifPresent(texts::add));
            return texts;
        }
        return value == null ? List.of() : text(key, value).stream().toList();
    }

    /// Hands each mapping of a list to `read`.
    void maps(String key, String what, Consumer<YamlMap> read) {
        known.add(key);
        Node value = entries.get(key);
        if (value instanceof SequenceNode list) {
            for (Node element : list.getValue()) {
                var map = new YamlMap(element, what, problems);
                map.ownedBy(owner);
                if (element instanceof MappingNode) {
                    read.accept(map);
                    map.rejectUnread();
                }
            }
        } else if (value != null) {
            problem(key, "'%s' must be a list".formatted(key));
        }
    }

    /// Reports the keys that were never asked for: a misspelt one would be ignored in silence.
    void rejectUnread() {
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            if (!known.contains(entry.getKey())) {
                problem(entry.getKey(), unknownWord("key", entry.getKey(), known));
            }
        }
    }

    private Optional<String> text(String key, Node value) {
        if (value instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        problems.at(value, owner, "'%s' must be a text%s".formatted(key, hint(value)));
        return Optional.empty();
    }

    private static String hint(Node value) {
        return value instanceof MappingNode ? "; one that begins with a brace needs quotes" : "";
    }
}
