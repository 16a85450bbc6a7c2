package io.lodekey.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.keyspace.KeyType;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BiggestKeysTest {
    @Test
    void keepsTheBiggestFallingBySize() {
        var biggest = new BiggestKeys(3);
        var random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            offer(biggest, "k" + i, random.nextInt(900));
        }
        offer(biggest, "second", 2_000);
        offer(biggest, "first", 3_000);
        offer(biggest, "third", 1_000);

        assertThat(biggest.fallingBySize()).extracting(BigKey::bytes).containsExactly(3_000L, 2_000L, 1_000L);
    }

    @Test
    void aKeyThatScanGivesTwiceStaysOne() {
        var biggest = new BiggestKeys(2);
        offer(biggest, "a", 100);
        offer(biggest, "a", 110);
        offer(biggest, "b", 90);

        assertThat(biggest.fallingBySize()).extracting(BigKey::bytes).containsExactly(110L, 90L);
    }

    @Test
    void noneWantedNoneKept() {
        var biggest = new BiggestKeys(0);
        offer(biggest, "a", 100);

        assertThat(biggest.fallingBySize()).isEmpty();
    }

    @Test
    void hugeNamesDoNotFillTheMemory() {
        var biggest = new BiggestKeys(100);
        for (int i = 0; i < 30; i++) {
            offer(biggest, i + "x".repeat(1 << 20), 1_000 + i);
        }

        assertThat(biggest.fallingBySize()).hasSize(15);
        assertThat(biggest.fallingBySize().getFirst().bytes()).isEqualTo(1_029);
    }

    private static void offer(BiggestKeys biggest, String name, long bytes) {
        biggest.offer(name.getBytes(UTF_8), KeyType.STRING, bytes);
    }
}
