package io.lodekey.redis;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The present state of a session, told to whoever listens, in order and never after [ConnectionState.Closed].
final class StateBoard {
    private final Logger log = LoggerFactory.getLogger(StateBoard.class);
    private final List<Consumer<ConnectionState>> listeners = new CopyOnWriteArrayList<>();
    private volatile ConnectionState present = new ConnectionState.Connecting();

    ConnectionState present() {
        return present;
    }

    synchronized void set(ConnectionState next) {
        if (present instanceof ConnectionState.Closed) {
            return;
        }
        present = next;
        listeners.forEach(listener -> tell(listener, next));
    }

    synchronized Session.Subscription listen(Consumer<ConnectionState> listener) {
        listeners.add(listener);
        tell(listener, present);
        return () -> listeners.remove(listener);
    }

    /// A listener that fails must not keep the session from reconnecting.
    private void tell(Consumer<ConnectionState> listener, ConnectionState state) {
        try {
            listener.accept(state);
        } catch (RuntimeException e) {
            log.warn("A listener to the connection state failed", e);
        }
    }
}
