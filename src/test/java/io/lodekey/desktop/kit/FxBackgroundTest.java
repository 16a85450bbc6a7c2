package io.lodekey.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.table.FxThread;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FxBackgroundTest {
    private final List<Object> delivered = new CopyOnWriteArrayList<>();
    private FxBackground background;

    @BeforeEach
    void open() {
        background = FxThread.get(FxBackground::new);
    }

    @AfterEach
    void close() {
        FxThread.run(background::close);
    }

    @Test
    void workRunsOffTheFxThreadAndItsResultComesOnIt() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        FxThread.run(() -> background.run(
                "key",
                Platform::isFxApplicationThread,
                onFx -> {
                    delivered.add(onFx);
                    delivered.add(Platform.isFxApplicationThread());
                    done.countDown();
                },
                failure -> {}));

        done.await();
        assertThat(delivered).containsExactly(false, true);
    }

    @Test
    void aFailureComesOnTheFxThread() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        FxThread.run(() -> background.run(
                "key",
                () -> {
                    throw new IllegalStateException("broken");
                },
                result -> {},
                failure -> {
                    delivered.add(failure.getMessage());
                    done.countDown();
                }));

        done.await();
        assertThat(delivered).containsExactly("broken");
    }

    @Test
    void theLatestRunWins() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        FxThread.run(() -> {
            Running first = background.run(
                    "key",
                    () -> {
                        try {
                            return new CountDownLatch(1).await(20, TimeUnit.SECONDS);
                        } finally {
                            interrupted.countDown();
                        }
                    },
                    delivered::add,
                    delivered::add);
            background.run(
                    "key",
                    () -> "second",
                    result -> {
                        delivered.add(result);
                        done.countDown();
                    },
                    delivered::add);
            assertThat(first.isRunning()).isFalse();
        });

        interrupted.await();
        done.await();
        FxThread.run(() -> {}); // all that was under way to the JavaFX thread has come
        assertThat(delivered).containsExactly("second");
    }

    @Test
    void whatComesTooLateIsClosed() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        FxThread.run(() -> background.<AutoCloseable>run(
                "key",
                () -> {
                    started.countDown();
                    boolean waiting = true;
                    while (waiting) {
                        try {
                            waiting = !goOn.await(20, TimeUnit.SECONDS);
                        } catch (InterruptedException e) {
                            // work that does not listen, which is the worst case
                        }
                    }
                    return closed::countDown;
                },
                delivered::add,
                delivered::add));
        started.await();

        FxThread.run(() -> background.cancel("key"));
        goOn.countDown();

        closed.await();
        assertThat(delivered).isEmpty();
    }

    @Test
    void progressIsCoalescedAndItsLastWordComesBeforeTheResult() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        FxThread.run(() -> background.<Integer, String>run(
                "key",
                progress -> {
                    for (int i = 1; i <= 100_000; i++) {
                        progress.accept(i);
                    }
                    return "done";
                },
                delivered::add,
                result -> {
                    delivered.add(result);
                    done.countDown();
                },
                delivered::add));

        done.await();
        assertThat(delivered).hasSizeLessThan(5_000).endsWith(100_000, "done");
    }

    @Test
    void everyEventComesInOrderAndTheLatestOnlyOnceAPulse() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        List<Integer> newest = new CopyOnWriteArrayList<>();
        Consumer<Integer> events = background.events(delivered::add);
        Consumer<Integer> latest = background.latest(event -> {
            newest.add(event);
            if (event == 1_000) {
                done.countDown();
            }
        });

        for (int i = 1; i <= 1_000; i++) {
            events.accept(i);
            latest.accept(i);
        }

        done.await();
        FxThread.run(() -> {});
        assertThat(delivered).hasSize(1_000).startsWith(1, 2, 3).endsWith(1_000);
        assertThat(newest).hasSizeLessThan(1_000).isSorted();
    }

    @Test
    void aTickRepeatsUntilItIsUnsubscribed() throws Exception {
        CountDownLatch twice = new CountDownLatch(2);
        var ticking = FxThread.get(() -> background.every(java.time.Duration.ofMillis(20), twice::countDown));

        twice.await();
        FxThread.run(ticking::unsubscribe);
    }

    @Test
    void nothingIsDeliveredOnceItIsClosed() {
        Consumer<String> events = background.events(delivered::add);
        FxThread.run(background::close);

        events.accept("late");
        FxThread.run(() -> background.run("key", () -> "late", delivered::add, delivered::add));
        FxThread.run(() -> {});

        assertThat(delivered).isEmpty();
    }
}
