package io.lodekey.monitor;

import io.lodekey.redis.InfoReading;
import io.lodekey.redis.Node;
import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads one node again and again, and remembers what rates need. Used by one thread at a time.
final class NodeWatch {
    private static final Logger LOG = LoggerFactory.getLogger(NodeWatch.class);
    private static final int FEWEST_PINGS = 3;
    private static final int MOST_PINGS = 20;

    private final Session session;
    private final Duration interval;
    private final PingWindow pings = new PingWindow();
    private Optional<Counters> last = Optional.empty();
    private int lastConnection;
    private int epoch;

    /// What a reading is worth beside the one before it.
    private record Growth(Optional<EpochStart> start, Optional<Delta> delta, List<CommandRate> commands) {
        static Growth none(Optional<EpochStart> start) {
            return new Growth(start, Optional.empty(), List.of());
        }
    }

    NodeWatch(Session session, Duration interval) {
        this.session = session;
        this.interval = interval;
    }

    /// Never throws a failure: it becomes a sample that says why.
    NodeSample read(Node node) {
        try {
            InfoReading info = session.info(node);
            ping(node);
            return sample(node, info);
        } catch (RedisFailure.NotPermitted refused) {
            return dark(node, refused);
        } catch (RedisFailure failure) {
            LOG.debug("No sample of {}: {}", node.address(), failure.getMessage());
            return NodeSample.failed(node, epoch, String.valueOf(failure.getMessage()));
        } catch (RuntimeException broken) {
            LOG.warn("No sample of {}", node.address(), broken);
            return NodeSample.failed(node, epoch, "Lodekey could not read this node's figures; the log says why.");
        }
    }

    /// What can be told without INFO.
    private NodeSample dark(Node node, RedisFailure.NotPermitted info) {
        List<Off> off = new ArrayList<>(List.of(Off.of(Off.Part.FIGURES, info)));
        OptionalLong keys = OptionalLong.empty();
        try {
            keys = OptionalLong.of(session.keys(node));
        } catch (RedisFailure.NotPermitted refused) {
            off.add(Off.of(Off.Part.KEYS, refused));
        } catch (RedisFailure failure) {
            return NodeSample.failed(node, epoch, String.valueOf(failure.getMessage()));
        }
        ping(node);
        return NodeSample.dark(node, epoch, off, keys, pings.latency(System.nanoTime()));
    }

    /// A burst rather than one a sample: at long intervals a percentile needs more than the one. It ends early
    /// where round trips are long, so that it never takes more than a quarter of the interval.
    private void ping(Node node) {
        long most = Math.clamp(interval.toSeconds() * 2, FEWEST_PINGS, MOST_PINGS);
        long end = System.nanoTime() + interval.toNanos() / 4;
        try {
            for (int i = 0; i < most && System.nanoTime() - end < 0; i++) {
                Duration roundTrip = session.ping(node);
                pings.add(System.nanoTime(), roundTrip);
            }
        } catch (RedisFailure failure) {
            LOG.debug("No latency of {}: {}", node.address(), failure.getMessage());
        }
    }

    private NodeSample sample(Node node, InfoReading info) {
        Growth growth = growth(info);
        int database = session.facts().database();
        OptionalLong uptime = info.number("uptime_in_seconds");
        return new NodeSample(
                node,
                Optional.empty(),
                List.of(),
                epoch,
                growth.start(),
                growth.delta(),
                InfoFields.memory(info),
                InfoFields.clients(info),
                info.number("evicted_keys"),
                info.number("expired_keys"),
                OptionalLong.of(info.databaseKeys(database).orElse(0)),
                OptionalLong.of(info.databaseExpires(database).orElse(0)),
                pings.latency(System.nanoTime()),
                InfoFields.persistence(info),
                InfoFields.replication(info),
                uptime.isPresent() ? Optional.of(Duration.ofSeconds(uptime.getAsLong())) : Optional.empty(),
                growth.commands());
    }

    /// Over another connection the ledger may have missed replies, and the two readings make no rate.
    private Growth growth(InfoReading info) {
        Optional<Counters> reading = Counters.of(info);
        if (reading.isEmpty()) {
            return Growth.none(Optional.empty());
        }
        Optional<Counters> before = last;
        boolean sameConnection = info.connection() == lastConnection;
        last = reading;
        lastConnection = info.connection();
        Counters now = reading.get();
        Optional<EpochStart> start = before.isEmpty() ? Optional.of(EpochStart.FIRST) : now.startsAfter(before.get());
        if (start.isPresent()) {
            epoch++;
            return Growth.none(start);
        }
        Optional<Delta> delta = sameConnection ? before.flatMap(now::since) : Optional.empty();
        return delta.isEmpty()
                ? Growth.none(start)
                : new Growth(start, delta, before.map(now::rates).orElse(List.of()));
    }
}
