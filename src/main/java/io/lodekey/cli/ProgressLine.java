package io.lodekey.cli;

import java.util.function.Supplier;

/// One line on standard error that is written over, a few times a second; nothing where no person watches. Safe to
/// use from any thread.
final class ProgressLine implements AutoCloseable {
    private static final long EVERY_NANOS = 200_000_000L;
    private static final String TO_LINE_END = "\u001b[K";

    private final Console console;
    private boolean shown;
    private boolean closed;
    private long last;

    ProgressLine(Console console) {
        this.console = console;
    }

    /// Shows the text, unless the last one is younger than a fifth of a second.
    synchronized void update(Supplier<String> text) {
        long now = System.nanoTime();
        if (closed || !console.errTerminal() || (shown && now - last < EVERY_NANOS)) {
            return;
        }
        last = now;
        shown = true;
        String line = console.shown(text.get());
        int room = Math.max(20, console.width() - 1);
        console.err().print("\r" + (line.length() > room ? line.substring(0, room) : line) + TO_LINE_END);
        console.err().flush();
    }

    /// Takes the line away.
    @Override
    public synchronized void close() {
        if (shown && !closed) {
            console.err().print("\r" + TO_LINE_END);
            console.err().flush();
        }
        closed = true;
    }
}
