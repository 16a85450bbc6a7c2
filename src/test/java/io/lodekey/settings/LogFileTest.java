package io.lodekey.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.logging.Handler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogFileTest {
    private static final Logger OURS = LoggerFactory.getLogger("io.lodekey.test");
    private static final Logger DRIVER = LoggerFactory.getLogger("io.lettuce.core.protocol.CommandHandler");

    @TempDir
    Path folder;

    @Test
    void writesOneFileWithLevels() throws Exception {
        try (LogFile log = LogFile.open(folder.resolve("logs"), false)) {
            OURS.info("scan of {}", "redis://h:6379/0");
            OURS.debug("not asked for");
            OURS.warn("lost", new IllegalStateException("why"));
            assertThat(log.problem()).isEmpty();
        }

        String text = Files.readString(folder.resolve("logs/lodekey.log"));
        assertThat(text)
                .containsPattern(
                        "\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z INFO \\[.+] io.lodekey.test: scan of redis://h:6379/0\n")
                .contains("WARN")
                .contains("java.lang.IllegalStateException: why")
                .doesNotContain("not asked for");
    }

    @Test
    void verboseAddsOurOwnDetailsAndNeverTheDriversCommands() throws Exception {
        try (LogFile log = LogFile.open(folder, true)) {
            OURS.debug("asked for");
            DRIVER.debug("SET k value");
            DRIVER.info("SET k value");
            assertThat(Files.readString(log.file())).contains("asked for").doesNotContain("value");
        }
    }

    @Test
    void secretsAndForgedLinesStayOut() throws Exception {
        try (LogFile log = LogFile.open(folder, false)) {
            OURS.info("connecting redis://ops:hunter2@h:6379 password=hunter2 requirepass: \"hunter2\"");
            OURS.info("key a\nERROR forged {}", Secret.of("hunter2"));
            OURS.error("failed", new IllegalStateException("rediss://:hunter2@h"));

            assertThat(Files.readString(log.file()))
                    .doesNotContain("hunter2")
                    .contains("redis://(hidden)@h:6379")
                    .contains("key a ERROR forged (hidden)");
        }
    }

    @Test
    void aLongMessageIsCut() throws Exception {
        try (LogFile log = LogFile.open(folder, false)) {
            OURS.info("x".repeat(1_000_000));

            assertThat(Files.size(log.file())).isLessThan(5_000);
        }
    }

    @Test
    void nothingIsPrintedWhetherOpenOrNot() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            OURS.error("before");
            try (LogFile _ = LogFile.open(folder, true)) {
                OURS.error("while");
            }
            OURS.error("after");
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void isRotatedAndOldOnesAreDropped() throws Exception {
        String line = "y".repeat(3_900);
        try (LogFile log = LogFile.open(folder, false)) {
            Files.write(log.file(), new byte[6 * 1024 * 1024]);
            for (int i = 0; i < 2_000 && Files.notExists(folder.resolve("lodekey.1.log")); i++) {
                OURS.info(line);
            }
        }
        assertThat(folder.resolve("lodekey.1.log")).exists();
        assertThat(folder.resolve("lodekey.log")).exists();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerCanReadIt() throws Exception {
        try (LogFile log = LogFile.open(folder.resolve("logs"), false)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log.file())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidAndNoReasonToStop() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("file"), "");

        try (LogFile log = LogFile.open(inTheWay.resolve("logs"), false)) {
            OURS.info("dropped");
            assertThat(log.problem().orElseThrow())
                    .contains("cannot be written")
                    .endsWith(".");
        }
    }

    @Test
    void whatThePlatformLogsGoesThereToo() throws Exception {
        java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
        Handler[] before = root.getHandlers();
        try (LogFile log = LogFile.open(folder, false)) {
            log.takePlatformLogging();
            java.util.logging.Logger.getLogger("javafx.css").warning("unknown colour");

            assertThat(Files.readString(log.file())).contains("WARN").contains("javafx.css: unknown colour");
        } finally {
            List.of(root.getHandlers()).forEach(root::removeHandler);
            List.of(before).forEach(root::addHandler);
        }
    }
}
