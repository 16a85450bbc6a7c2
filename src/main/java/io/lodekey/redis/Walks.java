package io.lodekey.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Walks all shards at once, each on a thread and a connection of its own, and gives what they find to the sink one
/// window at a time.
final class Walks {
    /// Time for those still walking to count what is in flight; see [Walk].
    private static final long DRAIN_MILLIS = 150;

    private final MapKeeper keeper;
    private final Links links;
    private final boolean cluster;

    Walks(MapKeeper keeper, Links links, boolean cluster) {
        this.keeper = keeper;
        this.links = links;
        this.cluster = cluster;
    }

    void walk(WalkRequest request, WalkSink sink) throws InterruptedException {
        NodeMap before = keeper.renew();
        boolean moving = keeper.isMoving(before);
        List<Shard> shards = before.shards();
        shards.forEach(shard -> links.to(shard.primary()).sender().check(Walk.commands(request)));
        List<Long> shares = shares(shards, request);
        var walks = new ArrayList<ShardWalk>();
        WalkSink turns = shards.size() == 1 ? sink : new Turns(sink);
        for (int i = 0; i < shards.size(); i++) {
            walks.add(new ShardWalk(shards.get(i), request, shares.get(i), keeper, links, turns, cluster));
        }
        if (walks.size() == 1) {
            walks.getFirst().run();
        } else {
            together(walks);
        }
        NodeMap after = keeper.renew();
        if (moving
                || !before.isPartedAs(after)
                || walks.stream().anyMatch(ShardWalk::sawSlotsMove)
                || keeper.isMoving(after)) {
            sink.moved();
        }
    }

    /// A sample is taken from each shard in proportion to its keys; from all alike where one does not tell.
    private List<Long> shares(List<Shard> shards, WalkRequest request) {
        if (request.sample().isEmpty() || shards.size() == 1) {
            long all = request.sample().orElse(Long.MAX_VALUE);
            return shards.stream().map(shard -> all).toList();
        }
        long sample = request.sample().getAsLong();
        List<Long> sizes = shards.stream().map(this::size).toList();
        boolean known = sizes.stream().allMatch(size -> size >= 0);
        double total = known ? sizes.stream().mapToLong(size -> size).sum() : shards.size();
        return sizes.stream()
                .map(size -> (long) Math.ceil(sample * (known ? size : 1) / Math.max(1, total)))
                .toList();
    }

    private long size(Shard shard) {
        try {
            return links.to(shard.primary()).keys();
        } catch (RedisFailure unknown) {
            return -1;
        }
    }

    /// The first failure ends them all.
    private static void together(List<ShardWalk> walks) throws InterruptedException {
        var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("lodekey-scan-", 1).factory());
        try {
            var walking = new ExecutorCompletionService<Boolean>(threads);
            for (ShardWalk walk : walks) {
                var _ = walking.submit(() -> {
                    walk.run();
                    return true;
                });
            }
            for (int i = 0; i < walks.size(); i++) {
                var _ = walking.take().get();
            }
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            switch (cause) {
                case RuntimeException failure -> throw failure;
                case InterruptedException stopped -> throw stopped;
                case Error error -> throw error;
                default -> throw new IllegalStateException(cause);
            }
        } finally {
            threads.shutdownNow();
            awaitEnd(threads);
        }
    }

    private static void awaitEnd(java.util.concurrent.ExecutorService threads) {
        try {
            var _ = threads.awaitTermination(DRAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lets one shard at a time to the sink.
    private record Turns(WalkSink sink, ReentrantLock lock) implements WalkSink {
        Turns(WalkSink sink) {
            this(sink, new ReentrantLock());
        }

        @Override
        public void window(ScannedWindow window) {
            lock.lock();
            try {
                sink.window(window);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void restarted(Node node) {
            lock.lock();
            try {
                sink.restarted(node);
            } finally {
                lock.unlock();
            }
        }
    }
}
