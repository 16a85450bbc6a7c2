package io.lodekey.desktop.kit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The real thing: virtual threads, and the only user of [Platform#runLater]. Used on the JavaFX thread only, which is
/// what makes "the latest run wins" a plain map.
public final class FxBackground implements Background, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FxBackground.class);

    private final Map<Object, Run> running = new HashMap<>();
    private final Pulse pulse = new Pulse();
    private boolean closed;

    @Override
    public <P, T> Running run(
            Object key,
            Work<P, T> work,
            Consumer<? super P> progress,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        cancel(key);
        Run run = new Run(key);
        if (closed) {
            run.cancelled = true;
            return run;
        }
        running.put(key, run);
        Latest<P> newest = new Latest<>(pulse, word -> {
            if (run.isRunning()) {
                progress.accept(word);
            }
        });
        run.thread = Thread.ofVirtual().name("work " + key).start(() -> {
            Outcome outcome = attempt(work, newest, done, failed);
            later(() -> {
                newest.deliver();
                (run.end() ? outcome.delivery() : outcome.disposal()).run();
            });
        });
        return run;
    }

    private static <P, T> Outcome attempt(
            Work<P, T> work, Latest<P> newest, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        try {
            T result = work.run(newest);
            return new Outcome(() -> done.accept(result), () -> dispose(result));
        } catch (Throwable thrown) { // whatever it was, the person hears of it
            return new Outcome(() -> failed.accept(thrown), () -> {});
        }
    }

    private static void dispose(Object unwanted) {
        if (unwanted instanceof AutoCloseable open) {
            Thread.ofVirtual().name("closing what came too late").start(() -> {
                try {
                    open.close();
                } catch (Exception e) {
                    LOG.warn("What came too late to be used did not close: {}", e.toString());
                }
            });
        }
    }

    private record Outcome(Runnable delivery, Runnable disposal) {}

    @Override
    public void cancel(Object key) {
        Run run = running.get(key);
        if (run != null) {
            run.cancel();
        }
    }

    @Override
    public <E> Consumer<E> events(Consumer<? super E> receiver) {
        return event -> later(() -> {
            if (!closed) {
                receiver.accept(event);
            }
        });
    }

    @Override
    public <E> Consumer<E> latest(Consumer<? super E> receiver) {
        return new Latest<>(pulse, event -> {
            if (!closed) {
                receiver.accept(event);
            }
        });
    }

    @Override
    public Subscription every(Duration period, Runnable tick) {
        Timeline clock =
                new Timeline(new KeyFrame(javafx.util.Duration.millis((double) period.toMillis()), at -> tick.run()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        return clock::stop;
    }

    /// Runs something on the JavaFX thread, soon. For the bridge itself and for opening and closing the desktop;
    /// everyone
    /// else has work and its results.
    public static void later(Runnable run) {
        Platform.runLater(run);
    }

    /// Cancels everything; nothing is delivered any more.
    @Override
    public void close() {
        closed = true;
        Map.copyOf(running).values().forEach(Run::cancel);
    }

    private final class Run implements Running {
        private final Object key;
        private @Nullable Thread thread;
        private boolean cancelled;
        private boolean ended;

        Run(Object key) {
            this.key = key;
        }

        @Override
        public void cancel() {
            if (end()) {
                cancelled = true;
                if (thread != null) {
                    thread.interrupt();
                }
            }
        }

        @Override
        public boolean isRunning() {
            return !ended && !cancelled;
        }

        /// @return false if it had ended already
        private boolean end() {
            boolean first = isRunning();
            ended = true;
            running.remove(key, this);
            return first;
        }
    }
}
