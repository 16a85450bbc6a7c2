package io.lodekey.monitor.endpoint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Text in Prometheus' exposition format 0.0.4: every metric with its HELP and TYPE before its lines. A metric without
/// a line is left out altogether.
final class Exposition {
    private final Map<String, Metric> metrics = new LinkedHashMap<>();

    /// A value that goes up and down.
    ///
    /// @param name without the prefix `lodekey_`
    Metric gauge(String name, String help) {
        return metric(name, "gauge", help);
    }

    /// A value that only grows, until it begins anew at 0.
    Metric counter(String name, String help) {
        return metric(name, "counter", help);
    }

    private Metric metric(String name, String type, String help) {
        return metrics.computeIfAbsent("lodekey_" + name, full -> new Metric(full, type, help));
    }

    @Override
    public String toString() {
        return metrics.values().stream()
                .filter(metric -> !metric.lines.isEmpty())
                .map(Metric::text)
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    static final class Metric {
        private final String name;
        private final String type;
        private final String help;
        private final List<String> lines = new ArrayList<>();

        private Metric(String name, String type, String help) {
            this.name = name;
            this.type = type;
            this.help = help;
        }

        void add(Labels labels, long value) {
            lines.add(name + labels + " " + value);
        }

        void add(Labels labels, double value) {
            lines.add(name + labels + " "
                    + BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
        }

        /// Nothing if the value is not known.
        void add(Labels labels, OptionalLong value) {
            value.ifPresent(known -> add(labels, known));
        }

        /// Nothing if the value is not known.
        void add(Labels labels, OptionalDouble value) {
            value.ifPresent(known -> add(labels, known));
        }

        private String text() {
            return "# HELP " + name + " " + escaped(help) + "\n# TYPE " + name + " " + type + "\n"
                    + String.join("\n", lines) + "\n";
        }
    }

    /// Label names, which are plain words, with values, which may be any text.
    record Labels(Map<String, String> values) {
        static final Labels NONE = new Labels(Map.of());

        Labels with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(values);
            more.put(name, value);
            return new Labels(more);
        }

        @Override
        public String toString() {
            return values.isEmpty()
                    ? ""
                    : values.entrySet().stream()
                            .map(e -> e.getKey() + "=\"" + escaped(e.getValue()).replace("\"", "\\\"") + "\"")
                            .collect(Collectors.joining(",", "{", "}"));
        }
    }
}
