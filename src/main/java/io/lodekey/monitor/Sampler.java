package io.lodekey.monitor;

import io.lodekey.redis.Node;
import io.lodekey.redis.NodeRole;
import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.Session;
import io.lodekey.settings.HostPort;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// Reads INFO, command statistics and a burst of PINGs of every node at a steady interval.
///
/// A node that cannot be read is a sample too, which says why; sampling goes on, and rates begin anew when the
/// connection
/// is back. Nothing but [#close()] ends it.
public final class Sampler implements AutoCloseable {
    public static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);
    public static final Duration LONGEST_INTERVAL = Duration.ofSeconds(60);

    private final Session session;
    private final Duration interval;
    private final Clock clock;
    private final Beat beat;
    private final Map<String, NodeWatch> watches = new HashMap<>();
    private List<Node> nodes = List.of();

    /// @param interval from [#SHORTEST_INTERVAL] to [#LONGEST_INTERVAL]
    public Sampler(Session session, Duration interval, Clock clock) {
        if (interval.compareTo(SHORTEST_INTERVAL) < 0 || interval.compareTo(LONGEST_INTERVAL) > 0) {
            throw new IllegalArgumentException("A sampling interval is 1 to 60 seconds");
        }
        this.session = session;
        this.interval = interval;
        this.clock = clock;
        this.beat = new Beat(interval);
    }

    /// Samples at once and then at every interval on a virtual thread of its own. A sample that takes longer than
    /// the interval delays the next ones; none are made up for.
    ///
    /// @param each called on that thread; what it throws is logged and ends nothing
    /// @throws IllegalStateException if it was started before
    public void start(Consumer<Sample> each) {
        beat.start("lodekey-sampler", this::once, each);
    }

    /// One sample now, on the calling thread. It has rates if there was one before, from the time since then.
    public synchronized Sample once() {
        List<NodeSample> read = readAll();
        int epoch = read.stream().mapToInt(NodeSample::epoch).sum();
        return new Sample(
                clock.instant(), epoch, read, Totals.of(read), session.ledger().total(), interval);
    }

    /// Stops sampling until [#resume()]; a sample under way is finished. [#once()] still samples.
    public void pause() {
        beat.pause();
    }

    /// Goes on with a sample at once.
    public void resume() {
        beat.resume();
    }

    /// Samples at once, also while paused, which it stays. Does not wait; `each` gets the sample as it gets others.
    /// Asked again while that one is under way, it samples once more.
    public void askNow() {
        beat.now();
    }

    public boolean paused() {
        return beat.paused();
    }

    public Duration interval() {
        return interval;
    }

    /// Ends sampling without waiting. No call of the consumer begins afterwards, but one that has begun may go on.
    @Override
    public void close() {
        beat.close();
    }

    /// If nobody can even tell which nodes there are, that is a sample as well.
    private List<NodeSample> readAll() {
        try {
            return behindPrimary(readAll(nodes()));
        } catch (RedisFailure unknown) {
            HostPort at = session.facts().address();
            Node asked = new Node(at.toString(), at, NodeRole.PRIMARY);
            return List.of(NodeSample.failed(asked, 0, String.valueOf(unknown.getMessage())));
        }
    }

    private List<NodeSample> readAll(List<Node> now) {
        if (now.size() == 1) {
            return List.of(watch(now.getFirst()).read(now.getFirst()));
        }
        // One node that does not answer must not make the others late.
        List<FutureTask<NodeSample>> reading = now.stream()
                .map(node -> {
                    NodeWatch watch = watch(node);
                    return new FutureTask<>(() -> watch.read(node));
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            reading.forEach(threads::execute);
        }
        return reading.stream().map(Future::resultNow).toList();
    }

    private NodeWatch watch(Node node) {
        return watches.computeIfAbsent(node.id(), _ -> new NodeWatch(session, interval));
    }

    /// The nodes as last known while they cannot be asked.
    private List<Node> nodes() {
        try {
            nodes = session.nodes();
        } catch (RedisFailure unreachable) {
            if (nodes.isEmpty()) {
                throw unreachable;
            }
        }
        return nodes;
    }

    /// How far each replica is behind the primary it follows, where that one answered too.
    private static List<NodeSample> behindPrimary(List<NodeSample> read) {
        Map<String, Long> offsets = new HashMap<>();
        read.stream()
                .filter(n -> n.node().role() == NodeRole.PRIMARY)
                .forEach(n -> n.replication()
                        .offset()
                        .ifPresent(offset -> offsets.put(n.node().id(), offset)));
        return read.stream()
                .map(n -> n.node()
                        .primary()
                        .flatMap(id -> Optional.ofNullable(offsets.get(id)))
                        .map(n::behind)
                        .orElse(n))
                .toList();
    }
}
