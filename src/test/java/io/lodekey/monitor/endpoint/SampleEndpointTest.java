package io.lodekey.monitor.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodekey.monitor.ReportJson;
import io.lodekey.monitor.Sample;
import io.lodekey.monitor.Samples;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleEndpointTest {
    private static final Sample SAMPLE = Samples.at(1, 100);

    private final HttpClient client = HttpClient.newHttpClient();
    private SampleEndpoint endpoint;

    @BeforeEach
    void open() {
        endpoint = SampleEndpoint.open(0);
    }

    @AfterEach
    void close() {
        endpoint.close();
        client.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sample", "sample?when=now"})
    void theLastSampleIsTheDocumentThatMonitorPrints(String path) throws Exception {
        try (var source = endpoint.source()) {
            source.publish(Samples.at(0, 1));
            source.publish(SAMPLE);

            HttpResponse<String> answer = get(path);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualToIgnoringNewLines(ReportJson.sample(SAMPLE).toString());
            assertThat(header(answer, "content-type")).isEqualTo("application/json; charset=utf-8");
            assertThat(header(answer, "cache-control")).isEqualTo("no-store");
            assertThat(answer.headers().firstValue("access-control-allow-origin"))
                    .isEmpty();
        }
    }

    @Test
    void metricsArePrometheusText() throws Exception {
        try (var source = endpoint.source()) {
            source.publish(SAMPLE);

            HttpResponse<String> answer = get("metrics");

            assertThat(header(answer, "content-type")).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
            assertThat(answer.body()).isEqualTo(SampleMetrics.of(SAMPLE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "metrics"})
    void withoutASampleThereIsNoAnswer(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(503);
        try (var _ = endpoint.source()) {
            assertThat(get(path).statusCode()).as("before the first sample").isEqualTo(503);
        }
    }

    @Test
    void nothingOfAServerThatWasLeftIsServed() throws Exception {
        var first = endpoint.source();
        first.publish(Samples.at(0, 1));
        first.close();
        assertThat(get("").statusCode()).isEqualTo(503);
        first.publish(Samples.at(0, 1));
        assertThat(get("").statusCode()).as("a sample that comes late").isEqualTo(503);

        try (var second = endpoint.source()) {
            second.publish(SAMPLE);
            first.publish(Samples.at(0, 1));
            first.close();
            assertThat(get("").body()).contains(SAMPLE.at().toString());
        }
    }

    @Test
    void aHeadRequestGetsTheHeadersAlone() throws Exception {
        try (var source = endpoint.source()) {
            source.publish(SAMPLE);
            int length = get("metrics").body().getBytes(StandardCharsets.UTF_8).length;

            HttpResponse<String> answer = send(request("metrics").HEAD());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
            assertThat(header(answer, "content-length")).isEqualTo(String.valueOf(length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
    void itCanOnlyBeRead(String method) throws Exception {
        try (var source = endpoint.source()) {
            source.publish(SAMPLE);

            HttpResponse<String> answer = send(request("metrics").method(method, BodyPublishers.ofString("x")));

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(header(answer, "allow")).isEqualTo("GET, HEAD");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"metrics/", "sample/1", "..", "%2e%2e/metrics", "favicon.ico"})
    void otherPathsAreNotFound(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LocalHost:9", "127.0.0.1:8090"})
    void itAnswersToItsOwnNames(String host) throws Exception {
        assertThat(status("Host: " + host + "\r\n")).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example\r\n",
                "Host: localhost.evil.example\r\n",
                "Host: evil.example:8090\r\n",
                "Host: localhost@evil.example\r\n",
                "Host: 127.0.0.1.\r\n",
                "Host: \r\n",
                "Host: localhost\r\nHost: evil.example\r\n",
                ""
            })
    void itAnswersToNoOtherName(String headers) throws Exception {
        assertThat(status(headers)).isIn(400, 421);
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        int port = endpoint.address().getPort();

        assertThatThrownBy(() -> SampleEndpoint.open(port))
                .isInstanceOf(EndpointFailure.class)
                .hasMessageContaining("127.0.0.1:" + port)
                .hasMessageContaining("REDIS_MONITOR_PORT");
    }

    @Test
    void aClosedEndpointFreesItsPort() {
        int port = endpoint.address().getPort();
        endpoint.close();

        endpoint = SampleEndpoint.open(port);
        assertThat(endpoint.address()).hasPort(port).hasHost("127.0.0.1");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere there is only one loopback address")
    void itListensOnOneAddressOnly() {
        assertThatThrownBy(() -> new Socket("127.0.0.2", endpoint.address().getPort()).close())
                .isInstanceOf(IOException.class);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(endpoint.address() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /// By hand, for no client sends a wrong Host header.
    private int status(String headers) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getByName("127.0.0.1"), endpoint.address().getPort())) {
            String request = "GET /metrics HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
