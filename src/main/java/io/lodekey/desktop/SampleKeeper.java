package io.lodekey.desktop;

import io.lodekey.demo.SampleOptions;
import io.lodekey.demo.SampleServer;
import io.lodekey.desktop.connect.SampleStarter;
import io.lodekey.redis.Progress;
import io.lodekey.settings.Profile;
import java.nio.file.Path;
import java.util.Optional;

/// The one sample server of this program.
final class SampleKeeper implements SampleStarter, AutoCloseable {
    private final SampleOptions options;
    private Optional<SampleServer> server = Optional.empty();
    private boolean closed;

    SampleKeeper(Path folder) {
        options = SampleOptions.defaults(folder);
    }

    int keys() {
        return options.keys();
    }

    @Override
    public synchronized Profile start(Progress progress) throws InterruptedException {
        if (closed) {
            throw new InterruptedException("Lodekey is closing.");
        }
        if (server.isEmpty()) {
            server = Optional.of(SampleServer.start(options, progress));
        }
        return server.get().profile();
    }

    @Override
    public synchronized void close() {
        closed = true;
        server.ifPresent(SampleServer::close);
        server = Optional.empty();
    }
}
