package io.lodekey.demo;

import io.lodekey.settings.HostPort;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What everyone in the sample pipeline connects through and waits on, so that one turn of it ends them all at once,
/// those that wait for an answer as well.
final class OffSwitch {
    private static final Logger LOG = LoggerFactory.getLogger(OffSwitch.class);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final HostPort address;
    private final CountDownLatch off = new CountDownLatch(1);
    private final Set<Wire> open = ConcurrentHashMap.newKeySet();

    OffSwitch(HostPort address) {
        this.address = address;
    }

    boolean on() {
        return off.getCount() > 0;
    }

    /// Waits so long, or until it is turned off.
    void pause(long millis) throws InterruptedException {
        if (off.await(millis, TimeUnit.MILLISECONDS)) {
            LOG.trace("turned off during a pause");
        }
    }

    /// A connection under a name.
    Wire connect(String name) throws IOException {
        var wire = Wire.open(address, ANSWER);
        open.add(wire);
        if (!on()) {
            close(wire);
        }
        wire.ask("CLIENT", "SETNAME", name);
        return wire;
    }

    void close(Wire wire) {
        open.remove(wire);
        try {
            wire.close();
        } catch (IOException e) {
            LOG.debug("a connection of the sample pipeline was broken", e);
        }
    }

    void turn() {
        off.countDown();
        open.forEach(this::close);
    }
}
