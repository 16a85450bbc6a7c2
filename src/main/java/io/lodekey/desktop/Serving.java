package io.lodekey.desktop;

import io.lodekey.desktop.kit.Background;
import io.lodekey.desktop.kit.SampleFeed;
import io.lodekey.monitor.endpoint.SampleEndpoint;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.util.Subscription;

/// Serves the samples of the server that is open, for as long as the window is. Used on the JavaFX thread.
final class Serving implements AutoCloseable {
    private final Background background;
    private final Consumer<String> refused;
    private Optional<SampleEndpoint> endpoint = Optional.empty();
    private Optional<SampleFeed> feed = Optional.empty();
    private Subscription watching = Subscription.EMPTY;

    /// @param refused gets one sentence when the port cannot be had
    Serving(Background background, Consumer<String> refused) {
        this.background = background;
        this.refused = refused;
    }

    void begin(int port) {
        background.run(
                SampleEndpoint.class,
                () -> SampleEndpoint.open(port),
                opened -> {
                    endpoint = Optional.of(opened);
                    feed.ifPresent(this::serve);
                },
                failure -> refused.accept(String.valueOf(failure.getMessage())));
    }

    /// From now on the samples of this feed are served, and none of an earlier one.
    void serve(SampleFeed samples) {
        rest();
        feed = Optional.of(samples);
        endpoint.ifPresent(open -> {
            SampleEndpoint.Source source = open.source();
            watching = samples.latest()
                    .subscribe(latest -> latest.ifPresent(source::publish))
                    .and(source::close);
        });
    }

    /// No server is open.
    void rest() {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        feed = Optional.empty();
    }

    @Override
    public void close() {
        rest();
        endpoint.ifPresent(SampleEndpoint::close);
        endpoint = Optional.empty();
    }
}
