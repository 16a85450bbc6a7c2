package io.lodekey.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.settings.HostPort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What happens to a server whose Lodekey dies, with a Java that is really killed.
final class SampleServerDeathTest {
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    /// Starts a sample server, says its address, and waits to be killed.
    static final class Victim {
        public static void main(String[] arguments) throws Exception {
            var options = SampleOptions.defaults(Path.of(arguments[0])).withKeys(SampleOptions.FEWEST);
            var watcher = WatchedProcess.Watcher.valueOf(arguments[1]);
            try (var server = SampleServer.start(options, (_, _) -> {}, watcher, System.getenv("PATH"))) {
                System.out.println(server.address().port());
                System.in.read();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WatchedProcess.Watcher.class)
    void theServerEndsWithinTwoSecondsOfAKilledJava(WatchedProcess.Watcher watcher) throws Exception {
        var victim = victim(watcher);
        var address = address(victim);
        assertThat(answers(address)).isTrue();

        victim.destroyForcibly();
        victim.waitFor();

        assertThat(within(TWO_SECONDS, () -> !answers(address)))
                .as("the server is gone")
                .isTrue();
        assertThat(within(TWO_SECONDS, this::nothingLeft))
                .as("its files are gone")
                .isTrue();
    }

    @Test
    void aServerThatOutlivedItsWatcherIsEndedByTheNextStart() throws Exception {
        var victim = victim(WatchedProcess.Watcher.ofPlatform());
        var address = address(victim);
        // Stopped, so that it can't react to what happens to its watcher.
        assertThat(new ProcessBuilder("kill", "-STOP", Long.toString(victim.pid()))
                        .start()
                        .waitFor())
                .isZero();
        // The watcher and whatever it started but the server: first those, so that nobody is left to see the pipe end.
        victim.descendants()
                .filter(process -> process.info().command().orElse("").matches(".*/(sh|dash|bash|busybox|java)"))
                .forEach(ProcessHandle::destroyForcibly);
        victim.destroyForcibly();
        victim.waitFor();
        assertThat(answers(address)).isTrue();

        ServerFolder.sweep(folder);

        assertThat(within(TEN_SECONDS, () -> !answers(address)))
                .as("the server is gone")
                .isTrue();
        assertThat(within(TEN_SECONDS, this::nothingLeft))
                .as("its files are gone")
                .isTrue();
    }

    @Test
    void onlyFoldersOfDeadProcessesAreSwept() throws Exception {
        var own = ServerFolder.create(folder);
        var dead = Files.createDirectories(folder.resolve("lodekey-sample-999999999-1700000000000-abc"));
        Files.writeString(dead.resolve("server.log"), "left");
        var reused = "lodekey-sample-" + ProcessHandle.current().pid() + "-1-abc";
        var numberGivenAgain = Files.createDirectories(folder.resolve(reused));
        var foreign = Files.createDirectories(folder.resolve("lodekey-sample-of-somebody-else"));

        ServerFolder.sweep(folder);

        assertThat(dead).doesNotExist();
        assertThat(numberGivenAgain).doesNotExist();
        assertThat(own.path()).exists();
        assertThat(foreign).exists();
    }

    private Process victim(WatchedProcess.Watcher watcher) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                folder.toString(),
                watcher.name());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static HostPort address(Process victim) throws IOException {
        var said = new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.US_ASCII));
        return new HostPort("127.0.0.1", Integer.parseInt(said.readLine()));
    }

    private boolean nothingLeft() {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(HostPort address) {
        try (var wire = Wire.open(address, Duration.ofSeconds(1))) {
            wire.ask("PING");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static boolean within(Duration time, Condition condition) throws InterruptedException {
        var deadline = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < deadline) {
            if (condition.holds()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return condition.holds();
    }
}
