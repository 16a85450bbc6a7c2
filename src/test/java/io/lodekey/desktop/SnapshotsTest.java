package io.lodekey.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodekey.desktop.table.FxThread;
import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.settings.Environment;
import io.lodekey.settings.Profile;
import io.lodekey.settings.ThemeChoice;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void startToolkit() {
        FxThread.run(() -> {}); // else the pictures would end it for all other tests
    }

    @Test
    void aPictureOfEveryViewIsTakenFromALiveServer() throws Exception {
        try (TestServer server = TestServers.any()) {
            server.call("SET", "doc:ocr:1", "{}", "EX", "60");

            List<Path> files = Snapshots.take(request(server, Optional.empty(), ThemeChoice.LIGHT, 1920, 1080));

            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly(
                            "dashboard-light.png",
                            "pools-light.png",
                            "keys-light.png",
                            "connections-light.png",
                            "settings-light.png");
            for (Path file : files) {
                BufferedImage image = ImageIO.read(file.toFile());
                assertThat(image.getWidth()).isEqualTo(1920);
                assertThat(image.getHeight()).isEqualTo(1080);
                assertThat(image.getRGB(0, 450) & 0xffffff)
                        .as("the frame of production")
                        .isEqualTo(0xcf222e);
                assertThat(image.getRGB(1918, 1078) & 0xffffff).isEqualTo(0xcf222e);
            }
        }
    }

    @Test
    void anUnknownViewIsNamed() throws Exception {
        try (TestServer server = TestServers.any()) {
            assertThatThrownBy(
                            () -> Snapshots.take(request(server, Optional.of("nothing"), ThemeChoice.DARK, 1280, 800)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nothing")
                    .hasMessageContaining("dashboard, pools, keys");
        }
    }

    @Test
    void aScreenIsAvailableWhereOneIsNamed() {
        assertThat(Desktop.isNamed(Map.of(), "Linux")).isFalse();
        assertThat(Desktop.isNamed(Map.of("DISPLAY", ""), "Linux")).isFalse();
        assertThat(Desktop.isNamed(Map.of("DISPLAY", ":0"), "Linux")).isTrue();
        assertThat(Desktop.isNamed(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux"))
                .isTrue();
        assertThat(Desktop.isNamed(Map.of(), "Mac OS X")).isTrue();
        assertThat(Desktop.isNamed(Map.of(), "Windows 11")).isTrue();
    }

    private SnapshotRequest request(
            TestServer server, Optional<String> view, ThemeChoice theme, int width, int height) {
        Profile profile = new Profile(
                "pictures", Environment.PRODUCTION, server.address(), false, Optional.empty(), Optional.empty());
        return new SnapshotRequest(
                profile, server.target(), SchemaLoader.bundled(), view, theme, width, height, folder, "1.0.0");
    }
}
