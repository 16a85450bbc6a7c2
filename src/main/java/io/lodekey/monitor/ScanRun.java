package io.lodekey.monitor;

import io.lodekey.keyspace.Schema;
import io.lodekey.redis.Node;
import io.lodekey.redis.OwnTraffic;
import io.lodekey.redis.ScannedWindow;
import io.lodekey.redis.Session;
import io.lodekey.redis.WalkSink;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// One scan under way: takes windows, and publishes snapshots at a bounded rate. The walk calls it on one thread at a
/// time, so counting needs no lock and a snapshot is consistent by itself.
final class ScanRun implements WalkSink {
    private static final long SNAPSHOT_NANOS = Duration.ofMillis(100).toNanos();
    private static final long SIZE_NANOS = Duration.ofSeconds(1).toNanos();
    /// A snapshot may cost a tenth of the time at most, however many prefixes there are.
    private static final int SNAPSHOT_SHARE = 10;

    private final Session session;
    private final ScanOptions options;
    private final Clock clock;
    private final Consumer<KeyspaceReport> updates;
    private final NodeTallies tallies;
    private final KeyspaceSize size;
    private final OwnTraffic ownBefore;
    private final ScanHold hold;
    /// Moves on while the scan is held.
    private long startNanos = System.nanoTime();
    private long total = Coverage.UNKNOWN;
    private boolean moved;
    private long sizeNanos;
    private long nextSnapshotNanos;

    ScanRun(
            Session session,
            Schema schema,
            ScanOptions options,
            Clock clock,
            Consumer<KeyspaceReport> updates,
            ScanHold hold) {
        this.hold = hold;
        this.session = session;
        this.options = options;
        this.clock = clock;
        this.updates = updates;
        this.tallies = new NodeTallies(schema, options.top());
        this.size = new KeyspaceSize(session);
        this.ownBefore = session.ledger().total();
    }

    void begin() {
        askSize();
        publish();
        nextSnapshotNanos = System.nanoTime();
    }

    @Override
    public void window(ScannedWindow window) {
        tallies.add(window);
        if (System.nanoTime() - sizeNanos >= SIZE_NANOS) {
            askSize();
        }
        if (System.nanoTime() - nextSnapshotNanos >= 0) {
            publish();
        }
        if (hold.held()) {
            publish();
            startNanos += hold.await();
        }
    }

    @Override
    public void restarted(Node node) {
        tallies.forget(node);
    }

    @Override
    public void moved() {
        moved = true;
    }

    /// Hands out what is known now.
    void publish() {
        long before = System.nanoTime();
        updates.accept(report(false));
        long now = System.nanoTime();
        nextSnapshotNanos = now + Math.max(SNAPSHOT_NANOS, SNAPSHOT_SHARE * (now - before));
    }

    KeyspaceReport finish() {
        askSize();
        return report(true);
    }

    private void askSize() {
        total = size.ask();
        sizeNanos = System.nanoTime();
    }

    private KeyspaceReport report(boolean finished) {
        Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
        ScanTally tally = tallies.sum();
        Coverage coverage = coverage(tally, took, finished);
        return new ScanSnapshot(tally, tallies.counts(), coverage.estimate())
                .report(
                        coverage,
                        session.ledger().total().minus(ownBefore),
                        took,
                        clock.instant(),
                        finished,
                        options.pace());
    }

    private Coverage coverage(ScanTally tally, Duration took, boolean finished) {
        boolean whole = finished && !cutShort();
        boolean exact = whole && tally.notPermitted == 0 && !moved;
        double perSecond = took.isZero() ? 0 : tally.walked() / (took.toNanos() / 1e9);
        // A finished walk of everything tells the number of keys where the server may not be asked for it.
        long all = whole && total < 0 ? tally.walked() - tally.gone : total;
        return new Coverage(
                tally.scanned,
                all,
                exact,
                options.sample().isPresent() && !whole,
                tally.notPermitted,
                tally.gone,
                perSecond,
                finished ? Optional.empty() : timeLeft(perSecond),
                moved);
    }

    /// Whether a sample ended the walk. One as big as the keyspace does not, if the walk ended before it was full.
    private boolean cutShort() {
        return options.sample().isPresent()
                && (total < 0
                        || total > options.sample().getAsLong()
                        || tallies.walked() >= options.sample().getAsLong());
    }

    private Optional<Duration> timeLeft(double perSecond) {
        if (total < 0 || perSecond <= 0) {
            return Optional.empty();
        }
        long target = Math.min(total, options.sample().orElse(Long.MAX_VALUE));
        long left = Math.max(0, target - tallies.walked());
        return Optional.of(Duration.ofMillis(Math.round(left / perSecond * 1_000)));
    }
}
