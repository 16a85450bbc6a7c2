package io.lodekey.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.Banner;
import io.lodekey.desktop.table.FxThread;
import io.lodekey.settings.Behaviour;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void theWindowServesTheSamplesOfItsServer() throws Exception {
        int port = freePort();
        try (OpenWindow open = new OpenWindow(folder, serving(port))) {
            FxThread.run(() -> open.window().begin());
            awaitStatus(port, 503);
            open.connect();
            awaitStatus(port, 200);
        }
        awaitStatus(port, 0);
    }

    @Test
    void aPortThatIsTakenIsSaidAboveTheView() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                OpenWindow open = new OpenWindow(folder, serving(taken.getLocalPort()))) {
            FxThread.run(() -> open.window().begin());
            new Settling(() -> banner(open).isPresent()).await(PATIENCE);

            assertThat(FxThread.get(() -> banner(open).orElseThrow().text()))
                    .contains("127.0.0.1:" + taken.getLocalPort());
        }
    }

    private static Optional<Banner> banner(OpenWindow open) {
        return open.window().scene().getRoot().lookupAll(".lk-banner").stream()
                .map(Banner.class::cast)
                .findAny();
    }

    private static Behaviour serving(int port) {
        return new Behaviour(50, true, true, 24, 100, true, port, "docpipe", 3, Duration.ofMinutes(5), Map.of());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitStatus(int port, int wanted) throws InterruptedException {
        long begin = System.nanoTime();
        while (status(port) != wanted) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE);
            Thread.sleep(50);
        }
    }

    /// 0 if nobody answers.
    private static int status(int port) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI place = URI.create("http://localhost:" + port + "/metrics");
            return client.send(HttpRequest.newBuilder(place).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }
}
