package io.lodekey.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrefixTableTest {
    private final PrefixTable table = new PrefixTable();

    @Test
    void aPrefixEndsBeforeTheFirstColon() {
        add("session:1");
        add("session:2:x");
        add("session");
        add("other:1");

        assertThat(table.counts(Estimate.WHOLE))
                .containsExactly(new PrefixCount("session", 3, 30), new PrefixCount("other", 1, 10));
    }

    @Test
    void emptyNamesAndEmptyPrefixesAreOneRow() {
        add("");
        add(":x");

        assertThat(table.counts(Estimate.WHOLE)).containsExactly(new PrefixCount("", 2, 20));
    }

    @Test
    void aLongPrefixIsCutAtSixtyFourBytes() {
        add("a".repeat(64) + "b:1");
        add("a".repeat(1 << 20));

        assertThat(table.counts(Estimate.WHOLE)).containsExactly(new PrefixCount("a".repeat(64), 2, 20));
    }

    @Test
    void otherBytesArePrintedSoThatTheyCanBeGivenBack() {
        table.add(new byte[] {(byte) 0xff, 0, '\\', ':', 'x'}, 10);

        assertThat(table.counts(Estimate.WHOLE)).containsExactly(new PrefixCount("\\xff\\x00\\\\", 1, 10));
    }

    @Test
    void beyondTenThousandPrefixesTheRestIsOthersAndStandsLast() {
        for (int i = 0; i < 12_000; i++) {
            add("p" + i + ":x");
        }
        add("p5:y");
        add("p11999:y");

        var counts = table.counts(Estimate.WHOLE);
        assertThat(counts).hasSize(UnknownCount.MOST_PREFIXES + 1);
        assertThat(counts.getFirst()).isEqualTo(new PrefixCount("p5", 2, 20));
        assertThat(counts.getLast()).isEqualTo(new PrefixCount(PrefixCount.OTHERS, 2_001, 20_010));
    }

    private void add(String name) {
        table.add(name.getBytes(UTF_8), 10);
    }
}
