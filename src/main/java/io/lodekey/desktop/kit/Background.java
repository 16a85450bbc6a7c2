package io.lodekey.desktop.kit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.util.Subscription;

/// Carries work off the JavaFX thread and its results back onto it. All methods but the consumers that [#events] and
/// [#latest] give back are called on the JavaFX thread, and everything passed in is called back there.
public interface Background {
    /// Runs `work` on a virtual thread. A run with an equal key that is still going is cancelled first, and nothing of
    /// it
    /// is delivered any more: the latest run wins. A result that is [AutoCloseable] and is not delivered is closed.
    ///
    /// @param progress gets the newest word of the work, at most once a pulse and always before `done`
    /// @param failed gets what the work threw, unless it was cancelled
    <P, T> Running run(
            Object key,
            Work<P, T> work,
            Consumer<? super P> progress,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed);

    /// As above for work that has nothing to say while it runs.
    default <T> Running run(
            Object key, Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        return this.<Object, T>run(key, progress -> work.call(), none -> {}, done, failed);
    }

    /// Cancels the run with that key, if there is one.
    void cancel(Object key);

    /// A consumer that may be called on any thread; `receiver` gets every event, in order.
    <E> Consumer<E> events(Consumer<? super E> receiver);

    /// A consumer that may be called on any thread; `receiver` gets the newest event, at most once a pulse.
    <E> Consumer<E> latest(Consumer<? super E> receiver);

    /// Calls `tick` every `period` until the answer is unsubscribed; the first time after one period.
    Subscription every(Duration period, Runnable tick);
}
