package io.lodekey;

import io.lodekey.cli.Cli;
import io.lodekey.cli.Console;
import io.lodekey.cli.Surroundings;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// The program.
public final class Lodekey {
    private static final long SECONDS_TO_END = 2;

    private Lodekey() {}

    /// Runs the command line, which opens the desktop when there are no arguments, and exits with its code.
    ///
    /// On Ctrl-C or a termination signal the work is interrupted and gets two seconds to end in order. The exit
    /// code is then the platform's for that signal, 130 for Ctrl-C.
    public static void main(String[] args) {
        Thread work = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean ending = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ending.set(true);
            if (ended.getCount() > 0) {
                work.interrupt();
                await(ended);
            }
        }));
        int exitCode;
        try {
            Console console = Terminal.console(System.getenv());
            exitCode = new Cli(new DesktopScreen(System.getenv()), console, Surroundings.ofProcess()).run(args);
        } finally {
            ended.countDown();
        }
        if (!ending.get()) {
            System.exit(exitCode);
        }
    }

    private static void await(CountDownLatch ended) {
        try {
            if (!ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
                System.err.println("Lodekey was still at work and is cut off.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
