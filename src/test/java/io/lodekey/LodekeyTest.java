package io.lodekey;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process of its own.
class LodekeyTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void withoutArgumentsAndDisplayItSaysHowToGoOn() throws Exception {
        Process process = start();

        assertThat(ended(process)).isEqualTo(2);
        assertThat(text("err")).contains("no display").contains("lodekey demo").doesNotContain("Exception");
        assertThat(text("out")).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDisplayThatDoesNotAnswerIsNone() throws Exception {
        Process process = start(Map.of("DISPLAY", ":31999"));

        assertThat(ended(process)).isEqualTo(2);
        assertThat(text("err").lines()).singleElement().asString().contains("no display");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theDemoReportsWhereTheDisplayDoesNotAnswer() throws Exception {
        Process process = start(Map.of("DISPLAY", ":31999"), "demo", "--keys", "1000", "--still");

        assertThat(ended(process)).as(text("err")).isZero();
        assertThat(text("out")).contains("dashboard-dark.png");
        assertThat(folder.resolve("target/tour/dashboard-dark.png")).isNotEmptyFile();
    }

    @Test
    void theExitCodeOfACommandIsTheProcesss() throws Exception {
        Process process = start("scan", "--uri", "redis://h:notaport");

        assertThat(ended(process)).isEqualTo(64);
        assertThat(text("err").lines()).singleElement().asString().contains("The port");
    }

    @Test
    void standardOutputIsUtf8WhateverTheLocale() throws Exception {
        Process process = start("key", "parse", "doc:state:é");

        assertThat(ended(process)).isZero();
        assertThat(text("out")).contains("a miss costs –");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ctrlCEndsTheWorkInOrderWith130() throws Exception {
        try (TestServer server = TestServers.any()) {
            Process process =
                    start("monitor", "--json", "--interval", "60", "--uri", "redis://127.0.0.1:" + server.port());
            while (text("out").isEmpty()) {
                assertThat(process.isAlive()).as(text("err")).isTrue();
                Thread.sleep(20);
            }
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();

            assertThat(ended(process)).isEqualTo(130);
            assertThat(text("out")).startsWith("{");
            assertThat(text("err")).isEqualToIgnoringNewLines("Interrupted; nothing on the server was changed.");
        }
    }

    private Process start(String... args) throws Exception {
        return start(Map.of(), args);
    }

    private Process start(Map<String, String> variables, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=US-ASCII",
                "-cp",
                System.getProperty("java.class.path"),
                "io.lodekey.Lodekey"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("REDIS_") || name.endsWith("DISPLAY"));
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        builder.environment().putAll(variables);
        return builder.start();
    }

    private static int ended(Process process) throws InterruptedException {
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String text(String stream) throws Exception {
        return Files.readString(folder.resolve(stream));
    }
}
