package io.lodekey.monitor.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.monitor.Samples;
import io.lodekey.monitor.endpoint.Exposition.Labels;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SampleMetricsTest {
    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final String VALUE = "\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\"";
    private static final Pattern HEAD = Pattern.compile("# (HELP|TYPE) (" + NAME + ") (.+)");
    private static final Pattern LINE = Pattern.compile(
            "(" + NAME + ")(?:\\{" + NAME + "=" + VALUE + "(?:," + NAME + "=" + VALUE + ")*\\})? (\\S+)");

    @Test
    void everyLineKeepsTheFormatAndStandsUnderItsHead() {
        List<String> lines = SampleMetrics.of(Samples.at(1, 100)).lines().toList();

        Set<String> begun = new HashSet<>();
        Set<String> seen = new HashSet<>();
        String current = "";
        for (String line : lines) {
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                current = head.group(2);
                assertThat(begun.add(head.group(1) + current)).as(line).isTrue();
                continue;
            }
            Matcher value = LINE.matcher(line);
            assertThat(value.matches()).as(line).isTrue();
            assertThat(value.group(1)).isEqualTo(current).startsWith("lodekey_");
            assertThat(begun).contains("HELP" + current, "TYPE" + current);
            assertThat(Double.parseDouble(value.group(2))).isFinite();
            assertThat(seen.add(line.substring(0, line.lastIndexOf(' '))))
                    .as(line)
                    .isTrue();
        }
    }

    @Test
    void figuresStandUnderTheirNodeInBaseUnits() {
        String address = Samples.at(1, 100).nodes().getFirst().node().address().toString();

        assertThat(SampleMetrics.of(Samples.at(1, 100)).lines())
                .contains(
                        "lodekey_sample_timestamp_seconds 1793491201",
                        "lodekey_node_up{node=\"" + address + "\"} 1",
                        "lodekey_node_info{node=\"" + address + "\",role=\"primary\"} 1",
                        "lodekey_memory_used_bytes{node=\"" + address + "\"} 1001",
                        "lodekey_memory_max_bytes{node=\"" + address + "\"} 0",
                        "lodekey_hit_rate_ratio{node=\"" + address + "\"} 0.9",
                        "lodekey_commands_per_second{node=\"" + address + "\"} 100",
                        "lodekey_ping_p99_seconds{node=\"" + address + "\"} 0.0012",
                        "lodekey_command_seconds{node=\"" + address + "\",command=\"get\"} 0.000003",
                        "# TYPE lodekey_expired_keys_total counter",
                        "lodekey_own_lookups_total{result=\"miss\"} 4");
    }

    @Test
    void whatIsNotKnownIsLeftOutAndNever0() {
        String text = SampleMetrics.of(Samples.failed(1));

        assertThat(text).contains("lodekey_node_up{node=").doesNotContain("memory", "keys", "ratio", "ping", "save");
        assertThat(text.lines().filter(line -> line.startsWith("lodekey_node_up")))
                .singleElement()
                .asString()
                .endsWith(" 0");
    }

    @Test
    void namesAndHelpAreEscaped() {
        Exposition text = new Exposition();
        text.gauge("x", "a \\ and\na line").add(Labels.NONE.with("node", "a\"b\\c\nd"), 1);

        assertThat(text).hasToString("""
            # HELP lodekey_x a \\\\ and\\na line
            # TYPE lodekey_x gauge
            lodekey_x{node="a\\"b\\\\c\\nd"} 1
            """);
    }

    @Test
    void numbersArePlain() {
        Exposition text = new Exposition();
        Exposition.Metric metric = text.counter("x", "help");
        metric.add(Labels.NONE.with("n", "1"), 1.793491201E9);
        metric.add(Labels.NONE.with("n", "2"), OptionalLong.of(Long.MAX_VALUE));
        metric.add(Labels.NONE.with("n", "3"), OptionalLong.empty());
        metric.add(Labels.NONE.with("n", "4"), OptionalDouble.of(1e-7));
        metric.add(Labels.NONE.with("n", "5"), OptionalDouble.empty());

        assertThat(text.toString().lines().skip(2))
                .containsExactly(
                        "lodekey_x{n=\"1\"} 1793491201",
                        "lodekey_x{n=\"2\"} 9223372036854775807",
                        "lodekey_x{n=\"4\"} 0.0000001");
    }
}
