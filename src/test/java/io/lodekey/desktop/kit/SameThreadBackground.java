package io.lodekey.desktop.kit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.util.Subscription;

/// For tests of controllers: work runs at once on the calling thread, or, between [#hold()] and [#release()], when the
/// test says so. No toolkit is needed.
public final class SameThreadBackground implements Background {
    private final Map<Object, Held> running = new HashMap<>();
    private final Deque<Held> held = new ArrayDeque<>();
    private final List<Runnable> ticks = new ArrayList<>();
    private boolean holding;

    /// From now on work waits.
    public void hold() {
        holding = true;
    }

    /// Runs what waits, in order, and lets later work run at once.
    public void release() {
        holding = false;
        while (!held.isEmpty()) {
            held.poll().go();
        }
    }

    /// As if the period of every ticking thing had passed once.
    public void tick() {
        List.copyOf(ticks).forEach(Runnable::run);
    }

    public boolean isRunning(Object key) {
        return running.containsKey(key);
    }

    public int ticking() {
        return ticks.size();
    }

    @Override
    public <P, T> Running run(
            Object key,
            Work<P, T> work,
            Consumer<? super P> progress,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        cancel(key);
        Held run = new Held(key, me -> {
            Runnable delivery;
            Runnable disposal = () -> {};
            try {
                T result = work.run(word -> {
                    if (me.isRunning()) {
                        progress.accept(word);
                    }
                });
                delivery = () -> done.accept(result);
                disposal = () -> dispose(result);
            } catch (Throwable thrown) {
                delivery = () -> failed.accept(thrown);
            }
            (me.end() ? delivery : disposal).run();
        });
        running.put(key, run);
        if (holding) {
            held.add(run);
        } else {
            run.go();
        }
        return run;
    }

    private static void dispose(Object unwanted) {
        if (unwanted instanceof AutoCloseable open) {
            try {
                open.close();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void cancel(Object key) {
        Held run = running.get(key);
        if (run != null) {
            run.cancel();
        }
    }

    @Override
    public <E> Consumer<E> events(Consumer<? super E> receiver) {
        return receiver::accept;
    }

    @Override
    public <E> Consumer<E> latest(Consumer<? super E> receiver) {
        return receiver::accept;
    }

    @Override
    public Subscription every(Duration period, Runnable tick) {
        ticks.add(tick);
        return () -> ticks.remove(tick);
    }

    private final class Held implements Running {
        private final Object key;
        private final Consumer<Held> body;
        private boolean ended;

        Held(Object key, Consumer<Held> body) {
            this.key = key;
            this.body = body;
        }

        void go() {
            if (!ended) {
                body.accept(this);
            }
        }

        boolean end() {
            boolean first = !ended;
            ended = true;
            running.remove(key, this);
            return first;
        }

        @Override
        public void cancel() {
            end();
        }

        @Override
        public boolean isRunning() {
            return !ended;
        }
    }
}
