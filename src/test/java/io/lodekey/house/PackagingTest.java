package io.lodekey.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the installers are made from. The installers themselves are made and tried by the profile that builds them.
class PackagingTest {
    private static final Path PACKAGING = Path.of("packaging");

    @TempDir
    private Path folder;

    @Test
    void theIconsOfAllSystemsAreDrawnFromTheSvg() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--class-path",
                        System.getProperty("java.class.path"),
                        PACKAGING.resolve("installer/Icons.java").toString(),
                        "assets/lodekey.svg",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
        assertThat(width(Files.readAllBytes(folder.resolve("lodekey.png")))).isEqualTo(512);
        assertThat(ico()).containsExactly(16, 20, 24, 32, 40, 48, 64, 128, 256);
        assertThat(icns()).containsExactly(16, 32, 128, 256, 512, 32, 64, 256, 512, 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows", "macos"})
    void theProgramStartsAlikeOnEverySystem(String system) throws Exception {
        assertThat(options(system)).isEqualTo(options("linux")).isNotEmpty();
    }

    /// The sizes that the directory names, each held against the picture itself.
    private List<Integer> ico() throws Exception {
        byte[] file = Files.readAllBytes(folder.resolve("lodekey.ico"));
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < bytes.getShort(4); i++) {
            int entry = 6 + 16 * i;
            byte[] picture = new byte[bytes.getInt(entry + 8)];
            bytes.get(bytes.getInt(entry + 12), picture);
            int size = Byte.toUnsignedInt(bytes.get(entry));
            assertThat(width(picture)).isEqualTo(size == 0 ? 256 : size);
            sizes.add(width(picture));
        }
        return sizes;
    }

    private List<Integer> icns() throws Exception {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("lodekey.icns")));
        assertThat(word(bytes)).isEqualTo("icns");
        assertThat(bytes.getInt()).isEqualTo(bytes.capacity());
        List<Integer> sizes = new ArrayList<>();
        while (bytes.hasRemaining()) {
            assertThat(word(bytes)).startsWith("ic");
            byte[] picture = new byte[bytes.getInt() - 8];
            bytes.get(picture);
            sizes.add(width(picture));
        }
        return sizes;
    }

    private static String word(ByteBuffer bytes) {
        byte[] four = new byte[4];
        bytes.get(four);
        return new String(four, StandardCharsets.US_ASCII);
    }

    private static int width(byte[] picture) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(picture)).getWidth();
    }

    private static List<String> options(String system) throws Exception {
        return Files.readAllLines(PACKAGING.resolve(system).resolve("app-image.txt")).stream()
                .filter(line -> line.startsWith("--java-options"))
                .toList();
    }
}
