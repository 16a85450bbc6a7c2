package io.lodekey.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BeatTest {
    private static final Duration SHORT = Duration.ofMillis(5);

    private final AtomicInteger turns = new AtomicInteger();
    private final BlockingQueue<Integer> results = new LinkedBlockingQueue<>();

    @Test
    void theFirstTurnIsAtOnce() throws InterruptedException {
        try (var beat = new Beat(Duration.ofMinutes(1))) {
            beat.start("test", turns::incrementAndGet, results::add);

            assertThat(next()).isEqualTo(1);
        }
    }

    @Test
    void whatTheWorkThrowsEndsNothing() throws InterruptedException {
        try (var beat = new Beat(SHORT)) {
            beat.start("test", this::failingAtFirst, results::add);

            assertThat(next()).isEqualTo(2);
        }
    }

    @Test
    void whatTheConsumerThrowsEndsNothing() throws InterruptedException {
        try (var beat = new Beat(SHORT)) {
            beat.start("test", turns::incrementAndGet, result -> {
                if (result == 1) {
                    throw new IllegalStateException("expected");
                }
                results.add(result);
            });

            assertThat(next()).isEqualTo(2);
        }
    }

    @Test
    void pausedNothingHappensAndResumedItGoesOnAtOnce() throws InterruptedException {
        try (var beat = new Beat(Duration.ofMinutes(1))) {
            beat.pause();
            beat.start("test", turns::incrementAndGet, results::add);
            assertThat(beat.paused()).isTrue();
            assertThat(results.poll(20, TimeUnit.MILLISECONDS)).isNull();

            beat.resume();
            assertThat(next()).isEqualTo(1);
        }
    }

    @Test
    void askedForATurnWhilePausedItTakesOneAndStaysPaused() throws InterruptedException {
        try (var beat = new Beat(Duration.ofMillis(1))) {
            beat.pause();
            beat.start("test", turns::incrementAndGet, results::add);

            beat.now();

            assertThat(next()).isEqualTo(1);
            assertThat(results.poll(20, TimeUnit.MILLISECONDS)).isNull();
            assertThat(beat.paused()).isTrue();
        }
    }

    @Test
    void askedForATurnItTakesOneBeforeItIsDue() throws InterruptedException {
        try (var beat = new Beat(Duration.ofMinutes(1))) {
            beat.start("test", turns::incrementAndGet, results::add);
            assertThat(next()).isEqualTo(1);

            beat.now();

            assertThat(next()).isEqualTo(2);
        }
    }

    @Test
    void aResultThatComesAfterTheEndIsDropped() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var beat = new Beat(SHORT);
        beat.start("test", () -> waitToBeInterrupted(begun, ended), results::add);
        begun.await();
        beat.close();
        ended.await();

        assertThat(results.poll(20, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void itStartsOnce() {
        try (var beat = new Beat(SHORT)) {
            beat.start("test", turns::incrementAndGet, results::add);

            assertThatThrownBy(() -> beat.start("again", turns::incrementAndGet, results::add))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private int next() throws InterruptedException {
        Integer result = results.poll(10, TimeUnit.SECONDS);
        assertThat(result).isNotNull();
        return result;
    }

    private int failingAtFirst() {
        int turn = turns.incrementAndGet();
        if (turn == 1) {
            throw new IllegalStateException("expected");
        }
        return turn;
    }

    private static int waitToBeInterrupted(CountDownLatch begun, CountDownLatch ended) {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } finally {
            ended.countDown();
        }
    }
}
