package io.lodekey.monitor;

import io.lodekey.redis.Node;
import io.lodekey.redis.NodeRole;
import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How many keys there are: DBSIZE of all primaries, or INFO keyspace where the user may not ask DBSIZE. It includes
/// keys
/// that have expired but are not yet removed. A scan does without it rather than fail: what a scan needs is the walk.
final class KeyspaceSize {
    private static final Logger LOG = LoggerFactory.getLogger(KeyspaceSize.class);

    private final Session session;
    private long last = Coverage.UNKNOWN;

    KeyspaceSize(Session session) {
        this.session = session;
    }

    /// Asked now; what was known before if that fails.
    long ask() {
        try {
            long sum = 0;
            for (Node node : session.nodes()) {
                sum += node.role() == NodeRole.PRIMARY ? of(node) : 0;
            }
            last = sum;
        } catch (RedisFailure failure) {
            LOG.debug("The number of keys is not known: {}", failure.getMessage());
        }
        return last;
    }

    private long of(Node node) {
        try {
            return session.keys(node);
        } catch (RedisFailure.NotPermitted refused) {
            return session.info(node).databaseKeys(session.facts().database()).orElse(0);
        }
    }
}
