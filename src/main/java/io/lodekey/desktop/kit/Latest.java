package io.lodekey.desktop.kit;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps the newest event of any thread until the next pulse.
final class Latest<E> implements Consumer<E> {
    private final Pulse pulse;
    private final Consumer<? super E> receiver;
    private final AtomicReference<@Nullable E> newest = new AtomicReference<>();

    Latest(Pulse pulse, Consumer<? super E> receiver) {
        this.pulse = pulse;
        this.receiver = receiver;
    }

    @Override
    public void accept(E event) {
        if (newest.getAndSet(event) == null) {
            pulse.request(this);
        }
    }

    /// On the JavaFX thread.
    void deliver() {
        E event = newest.getAndSet(null);
        if (event != null) {
            receiver.accept(event);
        }
    }
}
