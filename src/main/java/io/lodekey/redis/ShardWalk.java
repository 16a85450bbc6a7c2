package io.lodekey.redis;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// The walk over one shard: over its primary or a replica, and when that is lost in the middle, from the beginning over
/// whoever has its slots then. A cursor means nothing to another process.
final class ShardWalk {
    /// How long after losing a node another one is waited for; a Cluster takes its node time-out (15 s unless set) and
    /// an election.
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int MOST_RESTARTS = 10;

    private final Shard shard;
    private final WalkRequest request;
    private final long share;
    private final MapKeeper keeper;
    private final Links links;
    private final WalkSink sink;
    private final boolean cluster;
    private boolean given;
    private boolean moved;

    /// @param share how many keys to give at most, about
    /// @param sink called under a lock that all shards share
    ShardWalk(
            Shard shard,
            WalkRequest request,
            long share,
            MapKeeper keeper,
            Links links,
            WalkSink sink,
            boolean cluster) {
        this.shard = shard;
        this.request = request;
        this.share = share;
        this.keeper = keeper;
        this.links = links;
        this.sink = sink;
        this.cluster = cluster;
    }

    /// Whether a key was found to have its home elsewhere.
    boolean sawSlotsMove() {
        return moved;
    }

    void run() throws InterruptedException {
        int restarts = 0;
        long end = 0;
        for (boolean done = false; !done; ) {
            NodeMap map = keeper.present();
            Node node = shard.primary();
            try {
                node = choose(map);
                once(node);
                done = hasItsRole(node, keeper.renew());
            } catch (RedisFailure failure) {
                end = given || end == 0 ? System.nanoTime() + PATIENCE.toNanos() : end;
                if (!canBeWaitedOut(failure) || restarts == MOST_RESTARTS || System.nanoTime() - end > 0) {
                    throw failure;
                }
            }
            if (!done) {
                restarts += given ? 1 : 0;
                restart(node);
                keeper.awaitChange(map, PAUSE);
                var _ = keeper.renew();
            }
        }
    }

    private void restart(Node node) {
        if (given) {
            given = false;
            sink.restarted(node);
        }
    }

    /// Who has the slots now: its primary, or a replica that can be reached if that is wanted.
    private Node choose(NodeMap map) {
        Shard now = home(map).orElse(shard);
        Stream<Node> replicas = request.replicas() ? now.replicas().stream() : Stream.empty();
        return replicas.filter(this::answers).findFirst().orElse(now.primary());
    }

    private Optional<Shard> home(NodeMap map) {
        return shard.slots().isEmpty()
                ? Optional.empty()
                : map.home(shard.slots().getFirst().first());
    }

    private boolean answers(Node node) {
        NodeLink link = links.to(node);
        link.begin();
        return link.isLive();
    }

    private void once(Node node) throws InterruptedException {
        NodeLink link = links.to(node);
        Sender sender = link.sender();
        boolean copy = cluster && node.role() == NodeRole.REPLICA;
        try (var loan = copy ? link.lend("-scan", Cmd.of("READONLY")) : link.lend("-scan")) {
            Wire wire = loan.wire();
            var walk = new Walk(wire, sender, node, request, size(sender, wire), share, () -> movedAt(node));
            if (request.pace() == Pace.FULL) {
                walk.run(this::give);
                return;
            }
            try (Pacemaker pace = link.pacemaker()) {
                walk.follow(pace).run(this::give);
            }
        }
    }

    private void give(ScannedWindow window) {
        given = true;
        sink.window(window);
    }

    /// The size only chooses the step.
    private static long size(Sender sender, Wire wire) {
        try {
            return sender.call(wire, Cmd.of("DBSIZE")) instanceof Reply.Number number ? number.value() : Long.MAX_VALUE;
        } catch (RedisFailure.NotPermitted | RedisFailure.ServerSaid unknown) {
            return Long.MAX_VALUE;
        }
    }

    /// A slot went elsewhere, or this node is no primary any more: then it would name keys and not tell them.
    private void movedAt(Node node) {
        moved = true;
        try {
            if (!hasItsRole(node, keeper.renew())) {
                moved = false;
                throw new RedisFailure.Unreachable("%s has another role now: scan again.".formatted(node.address()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean hasItsRole(Node node, NodeMap map) {
        return map.node(node.id()).filter(now -> now.role() == node.role()).isPresent();
    }

    /// Where nobody can take a node's place, waiting is the caller's.
    private boolean canBeWaitedOut(RedisFailure failure) {
        boolean replaceable = !keeper.isFixed() && !shard.replicas().isEmpty();
        return switch (failure) {
            case RedisFailure.Unreachable gone -> replaceable;
            case RedisFailure.Connect refused -> replaceable;
            case RedisFailure.TimedOut silent -> replaceable;
            case RedisFailure.ServerSaid said ->
                !keeper.isFixed()
                        && Redirection.of(said.error(), shard.primary().address())
                                .isPresent();
            default -> false;
        };
    }
}
