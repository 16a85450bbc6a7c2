package io.lodekey.redis;

import java.time.Duration;
import java.util.Optional;

/// Finds the node that answers for a slot, and goes after it where it moves: MOVED and ASK are followed at once,
/// TRYAGAIN, CLUSTERDOWN and a lost primary waited out, all of it within one time-out.
final class Router {
    private static final int MOST_ATTEMPTS = 50;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final MapKeeper keeper;
    private final Links links;
    private final Failures failures;
    private final Duration timeout;

    Router(MapKeeper keeper, Links links, Failures failures, Duration timeout) {
        this.keeper = keeper;
        this.links = links;
        this.failures = failures;
        this.timeout = timeout;
    }

    /// Something asked of one node.
    @FunctionalInterface
    interface Question<T> {
        /// @param asking the node is only on its way to become the slot's home
        T ask(NodeLink link, boolean asking);
    }

    /// The shard that is home to a slot.
    Shard home(int slot) {
        return keeper.present()
                .home(slot)
                .orElseThrow(() -> failures.unreachable("no node of the Cluster serves slot " + slot));
    }

    <T> T follow(int slot, Question<T> question) {
        try {
            return following(slot, question);
        } catch (InterruptedException e) {
            throw failures.interrupted("Looking for the key's node");
        }
    }

    private <T> T following(int slot, Question<T> question) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        Optional<Redirection> told = Optional.empty();
        for (int attempt = 1; ; attempt++) {
            NodeMap map = keeper.present();
            RedisFailure failure;
            try {
                Node node = told.flatMap(to -> named(to, map))
                        .orElseGet(() -> home(slot).primary());
                boolean asking = told.isPresent() && told.get() instanceof Redirection.Ask;
                try {
                    return question.ask(links.to(node), asking);
                } catch (RedisFailure.ServerSaid said) {
                    told = Redirection.of(said.error(), node.address());
                    if (told.isEmpty()) {
                        throw said;
                    }
                    failure = said;
                }
            } catch (RedisFailure.Unreachable | RedisFailure.Connect gone) {
                told = Optional.of(new Redirection.Later());
                failure = gone;
            }
            if (keeper.isFixed() || attempt == MOST_ATTEMPTS || System.nanoTime() - end > 0) {
                throw failure;
            }
            if (told.get() instanceof Redirection.Later) {
                keeper.awaitChange(map, PAUSE);
            }
            var _ = keeper.renew();
        }
    }

    private static Optional<Node> named(Redirection told, NodeMap map) {
        return switch (told) {
            case Redirection.Moved(var to) -> map.at(to);
            case Redirection.Ask(var to) -> map.at(to);
            case Redirection.Later later -> Optional.empty();
        };
    }
}
