package io.lodekey.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FoldersTest {
    @Test
    void thePlatformsFoldersAreAbsoluteAndLodekeysOwn() {
        Folders folders = Folders.ofPlatform();

        assertThat(folders.config()).isAbsolute();
        assertThat(folders.data()).isAbsolute();
        assertThat(folders.data().toString()).containsIgnoringCase("lodekey");
        assertThat(folders.logs()).startsWithRaw(folders.data());
    }

    @Test
    void stateMovesDataAndLogsAndLeavesTheSettings() {
        Folders folders = Folders.under(Path.of("root")).withData(Path.of("state"));

        assertThat(folders.profiles()).isEqualTo(Path.of("root", "config", "profiles.json"));
        assertThat(folders.data()).isEqualTo(Path.of("state"));
        assertThat(folders.logs()).isEqualTo(Path.of("state", "logs"));
    }
}
