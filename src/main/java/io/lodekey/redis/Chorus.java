package io.lodekey.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Asks several nodes the same at once, so that one that is silent makes nobody wait.
final class Chorus {
    private final List<RedisFailure> failures = new ArrayList<>();

    /// The answers that came within `grace` after the first; those who have not answered by then are interrupted. None
    /// if nobody answered.
    <T> List<T> ask(List<Callable<T>> questions, Duration grace) throws InterruptedException {
        var answers = new ArrayList<T>();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var asked = new ExecutorCompletionService<T>(threads);
            questions.forEach(asked::submit);
            long end = Long.MAX_VALUE;
            for (int i = 0; i < questions.size(); i++) {
                Future<T> next =
                        answers.isEmpty() ? asked.take() : asked.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    break;
                }
                take(next, answers);
                if (answers.size() == 1) {
                    end = System.nanoTime() + grace.toNanos();
                }
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private <T> void take(Future<T> next, List<T> answers) throws InterruptedException {
        try {
            answers.add(next.get());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            switch (cause) {
                case RedisFailure failure -> failures.add(failure);
                case RuntimeException bug -> throw bug;
                default -> throw new IllegalStateException(cause);
            }
        }
    }

    /// Why those who failed did.
    List<RedisFailure> failures() {
        return List.copyOf(failures);
    }
}
