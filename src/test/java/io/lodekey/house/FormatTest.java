package io.lodekey.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatTest {
    @Test
    void everySourceIsFormatted() {
        assertThat(Sources.all())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Sources.read(file))
                        .as("%s: run `mvn -q test-compile exec:exec@format`", file)
                        .isEqualTo(Format.apply(Sources.read(file))));
    }

    @Test
    void aBadSampleIsNoticed() {
        var bad = "package a;\nclass A{int x=1;}\n";

        assertThat(Format.apply(bad)).isNotEqualTo(bad);
    }
}
