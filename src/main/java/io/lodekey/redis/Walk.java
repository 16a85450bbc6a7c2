package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// One walk over one node. Each window goes out as one burst: the *next* SCAN first, then TYPE, PTTL and MEMORY USAGE
/// of each key of this window. So the names of the next window are here while the server still works on this one, its
/// burst goes out at once, and the server never waits for Lodekey: not for the round trip and not for the sink, which
/// takes one window while the next is in flight. At most two bursts are under way; three windows take turns.
final class Walk {
    /// COUNT grows to this in keyspaces large enough; a SCAN of so many holds other clients up for a fraction of a
    /// millisecond.
    private static final int LARGEST_COUNT = 1_000;
    private static final int SMALLEST_COUNT = 16;
    /// At least so many windows for a keyspace, so that progress moves.
    private static final int WINDOWS = 200;
    /// Names of a window together; long names make for small windows.
    private static final int WINDOW_BYTES = 1 << 20;
    /// After an interrupt replies in flight are waited for so long, to count them.
    private static final long DRAIN_MILLIS = 100;

    private static final byte[] TYPE = CommandBytes.prefix(2, "TYPE");
    private static final byte[] PTTL = CommandBytes.prefix(2, "PTTL");
    private static final byte[] MEMORY_USAGE = CommandBytes.prefix(3, "MEMORY", "USAGE");
    private static final byte[] SCAN = CommandBytes.prefix(4, "SCAN");
    private static final byte[] COUNT = "COUNT".getBytes(US_ASCII);

    private final Wire wire;
    private final Failures failures;
    private final Duration timeout;
    private final WalkRequest request;
    private final Runnable moved;
    private final WalkWindow[] windows = new WalkWindow[3];
    private final int largest;
    private @Nullable Pacemaker pace;
    private int count;
    private long left;
    private byte[] cursor = {'0'};
    private @Nullable Volley earlier;
    private @Nullable Volley latest;

    /// Prepares a walk over the database the wire has selected.
    ///
    /// @param keys DBSIZE before the walk, or a large number if it is not known
    /// @param left how many keys to give at most, about
    /// @param moved called when a key that SCAN named has its home elsewhere; what it throws ends the walk
    Walk(Wire wire, Sender sender, Node node, WalkRequest request, long keys, long left, Runnable moved) {
        this.wire = wire;
        this.failures = sender.failures();
        this.request = request;
        this.timeout = sender.timeout();
        this.left = left;
        this.moved = moved;
        largest = request.scanCount() > 0
                ? request.scanCount()
                : Math.clamp(keys / WINDOWS, SMALLEST_COUNT, LARGEST_COUNT);
        count = Math.min(largest, SMALLEST_COUNT);
        for (int i = 0; i < windows.length; i++) {
            windows[i] = new WalkWindow(node, largest + largest / 4, request.memoryUsage());
        }
    }

    /// Keeps to a gentle pace: as many keys under way as it says, and no burst before the one before it is answered, so
    /// that the server has a breath between two.
    Walk follow(Pacemaker gentle) {
        pace = gentle;
        count = Math.min(count, gentle.window());
        return this;
    }

    /// What a walk is going to send, for the write guard to look at beforehand.
    static List<Cmd> commands(WalkRequest request) {
        var commands = new ArrayList<>(List.of(Cmd.of("SCAN", "0"), Cmd.of("TYPE", ""), Cmd.of("PTTL", "")));
        if (request.memoryUsage()) {
            commands.add(Cmd.of("MEMORY", "USAGE", ""));
        }
        return commands;
    }

    /// Walks to the end and gives back how many names may still be given. When it is interrupted or fails, the wire is
    /// of no further use.
    long run(WalkSink sink) throws InterruptedException {
        try {
            walk(sink);
            return left;
        } catch (InterruptedException | RuntimeException e) {
            drain();
            throw e;
        }
    }

    private void walk(WalkSink sink) throws InterruptedException {
        WalkWindow before = null;
        boolean more = left > 0;
        for (int turn = 0; more; turn++) {
            WalkWindow window = windows[turn % 3];
            WalkWindow next = windows[(turn + 1) % 3];
            fire(window, next);
            if (before != null) {
                give(before, earlier, sink);
            }
            more = takeNames(window, next);
            before = window;
            if (!more) {
                fire(next, null);
                give(window, earlier, sink);
                give(next, latest, sink);
            }
        }
    }

    private void fire(WalkWindow window, @Nullable WalkWindow next) throws InterruptedException {
        ScannedWindow keys = window.keys;
        CommandBytes commands = window.commands;
        int replies = keys.size() * (request.memoryUsage() ? 3 : 2);
        if (next != null) {
            next.clear();
            commands.raw(SCAN)
                    .bulk(cursor)
                    .bulk(COUNT)
                    .bulk(Integer.toString(count).getBytes(US_ASCII));
            replies++;
        }
        for (int i = 0; i < keys.size(); i++) {
            byte[] name = keys.name(i);
            commands.raw(TYPE).bulk(name).raw(PTTL).bulk(name);
            if (request.memoryUsage()) {
                commands.raw(MEMORY_USAGE).bulk(name);
            }
        }
        window.expect(next);
        earlier = latest;
        if (replies == 0) {
            latest = null;
            return;
        }
        latest = wire.fire(commands, replies, window, true);
        var scanned = window.scanned();
        var _ = latest.settled().whenComplete((nothing, broken) -> scanned.complete(null));
    }

    /// Waits for the SCAN that went out with `window`; true if there is more to scan.
    private boolean takeNames(WalkWindow window, WalkWindow next) throws InterruptedException {
        await(window.scanned());
        check(window);
        if (latest != null && (pace != null || latest.isCancelled())) {
            await(latest.settled());
        }
        cursor = window.cursor();
        int size = next.keys.size();
        left -= size;
        long nameBytes = size == 0 ? 1 : Math.max(1, next.nameBytes() / size);
        long wanted = Math.min(Math.min(count * 2L, largest), WINDOW_BYTES / nameBytes);
        if (pace != null) {
            wanted = Math.min(wanted, pace.window());
        }
        count = (int) Math.max(1, Math.min(wanted, left));
        return left > 0 && !(cursor.length == 1 && cursor[0] == '0');
    }

    private void give(WalkWindow window, @Nullable Volley volley, WalkSink sink) throws InterruptedException {
        if (volley != null) {
            await(volley.settled());
        }
        check(window);
        if (window.keys.size() > 0) {
            sink.window(window.keys);
        }
    }

    private void check(WalkWindow window) {
        String error = window.error();
        if (error != null) {
            throw failures.said("SCAN", error);
        }
        if (window.hasMoved()) {
            moved.run();
        }
    }

    private void await(CompletableFuture<?> future) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("The walk was cancelled");
        }
        try {
            future.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw failures.timedOut("SCAN");
        } catch (ExecutionException e) {
            throw failures.broken(e.getCause());
        }
    }

    /// Gives what is in flight a moment to be answered and counted, then closes the wire.
    private void drain() {
        try {
            CompletableFuture.allOf(settled(earlier), settled(latest)).get(DRAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            // then those stay uncounted, and the tally says that it is not exact
        } finally {
            wire.close();
        }
    }

    private static CompletableFuture<?> settled(@Nullable Volley volley) {
        return volley == null
                ? CompletableFuture.completedFuture(null)
                : volley.settled().handle((nothing, broken) -> "");
    }
}
