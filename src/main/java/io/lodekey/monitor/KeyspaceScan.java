package io.lodekey.monitor;

import io.lodekey.keyspace.Schema;
import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.Session;
import io.lodekey.redis.WalkRequest;
import java.time.Clock;
import java.util.function.Consumer;

/// Walks the keyspace once and counts it against the schema. May be run again, also while another one runs.
public final class KeyspaceScan {
    private final Session session;
    private final Schema schema;
    private final ScanOptions options;
    private final Clock clock;

    public KeyspaceScan(Session session, Schema schema, ScanOptions options, Clock clock) {
        this.session = session;
        this.schema = schema;
        this.options = options;
        this.clock = clock;
    }

    /// As [#run(Consumer, ScanHold)] with nobody to hold it.
    public KeyspaceReport run(Consumer<KeyspaceReport> updates) throws InterruptedException {
        return run(updates, new ScanHold());
    }

    /// Scans on the calling thread, which should be a virtual one; interrupting it ends the scan within 200 ms.
    ///
    /// @param updates gets a snapshot before the walk, one with the first keys, then about ten a second, and a
    ///     last one when the scan is interrupted or fails; all unfinished. It is called on the scanning thread
    ///     (of several nodes, on one of their threads at a time), which waits for it
    /// @param hold holds the scan up; then `updates` gets one snapshot and no more until it goes on
    /// @return the finished report, which `updates` does not get
    /// @throws RedisFailure when the connection breaks or the walk is not permitted
    public KeyspaceReport run(Consumer<KeyspaceReport> updates, ScanHold hold) throws InterruptedException {
        ScanRun run = new ScanRun(session, schema, options, clock, updates, hold);
        WalkRequest request = new WalkRequest(options.sample(), 0, true, options.replicas(), options.pace());
        run.begin();
        try {
            session.walk(request, run);
        } catch (InterruptedException | RedisFailure stopped) {
            run.publish();
            throw stopped;
        }
        return run.finish();
    }
}
