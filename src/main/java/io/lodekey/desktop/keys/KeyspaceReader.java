package io.lodekey.desktop.keys;

import io.lodekey.keyspace.Schema;
import io.lodekey.monitor.Coverage;
import io.lodekey.monitor.KeyspaceReport;
import io.lodekey.monitor.KeyspaceScan;
import io.lodekey.monitor.ScanHold;
import io.lodekey.monitor.ScanOptions;
import io.lodekey.redis.AclRules;
import io.lodekey.redis.Node;
import io.lodekey.redis.NodeRole;
import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.Session;
import java.time.Clock;
import java.util.function.Consumer;

/// What the view asks of the server. A port, so that the controller is tested without one. Calls block.
interface KeyspaceReader {
    /// DBSIZE over all primaries; [Coverage#UNKNOWN] if the user may not ask.
    long keys();

    /// How rules are written for this server.
    AclRules rules();

    /// As [KeyspaceScan#run(Consumer, ScanHold)].
    KeyspaceReport scan(ScanOptions options, Consumer<KeyspaceReport> updates, ScanHold hold)
            throws InterruptedException;

    static KeyspaceReader of(Session session, Schema schema, Clock clock) {
        return new KeyspaceReader() {
            @Override
            public long keys() {
                try {
                    long keys = 0;
                    for (Node node : session.nodes()) {
                        if (node.role() == NodeRole.PRIMARY) {
                            keys += session.keys(node);
                        }
                    }
                    return keys;
                } catch (RedisFailure.NotPermitted unknown) {
                    return Coverage.UNKNOWN;
                }
            }

            @Override
            public AclRules rules() {
                return new AclRules(session.facts().compatible());
            }

            @Override
            public KeyspaceReport scan(ScanOptions options, Consumer<KeyspaceReport> updates, ScanHold hold)
                    throws InterruptedException {
                return new KeyspaceScan(session, schema, options, clock).run(updates, hold);
            }
        };
    }
}
