package io.lodekey.monitor.endpoint;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.lodekey.monitor.Sample;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Serves the last sample on the loopback address: JSON at `/` and `/sample`, Prometheus text at `/metrics`. May be
/// used from any thread.
public final class SampleEndpoint implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Source current;

    private SampleEndpoint(HttpServer server) {
        this.server = server;
    }

    /// @param port 0 to 65535; 0 takes a free one
    /// @throws EndpointFailure when the port is taken, or is not ours to take
    public static SampleEndpoint open(int port) {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
            SampleEndpoint endpoint = new SampleEndpoint(server);
            server.setExecutor(endpoint.threads);
            server.createContext("/", endpoint::answer);
            server.start();
            return endpoint;
        } catch (IOException e) {
            throw new EndpointFailure(
                    "The last sample cannot be served on 127.0.0.1:" + port + " (" + e.getMessage()
                            + "); set REDIS_MONITOR_PORT to a free port, or REDIS_MONITOR_ENABLED to false.",
                    e);
        }
    }

    /// Where the JSON is; `metrics` below it is the Prometheus text.
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /// Samples of a server that is watched from now on. Its samples are served instead of those of an earlier source.
    public synchronized Source source() {
        current = new Source();
        return current;
    }

    /// Cuts requests under way and frees the port.
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private synchronized Optional<Sample> last() {
        return current == null ? Optional.empty() : current.last;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
            String path =
                    Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("");
            send(exchange, Answer.to(exchange.getRequestMethod(), hosts, path, last()));
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        answer.headers().forEach(headers::set);
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /// The samples of one server. Nothing of it is served once it is closed or another source has begun, however late
    /// a sample comes.
    public final class Source implements AutoCloseable {
        private Optional<Sample> last = Optional.empty();

        private Source() {}

        public void publish(Sample sample) {
            synchronized (SampleEndpoint.this) {
                last = Optional.of(sample);
            }
        }

        @Override
        public void close() {
            synchronized (SampleEndpoint.this) {
                if (equals(current)) {
                    current = null;
                }
            }
        }
    }
}
