package io.lodekey.redis;

import io.lodekey.redis.RedisFailure.Connect;
import io.lodekey.redis.RedisFailure.Reason;
import io.lodekey.settings.HostPort;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Asks nodes of a Cluster for their view of it: those whose connection is live, else the seeds.
final class ClusterScout implements Scout {
    /// How long the others are waited for once one has answered: a view may be older than that of a neighbour.
    private static final Duration GRACE = Duration.ofMillis(50);
    /// A few of many nodes are enough.
    private static final int MOST_ASKED = 5;

    private final ServerTarget target;
    private final List<HostPort> seeds;
    private final Links links;
    private Optional<NodeMap> last = Optional.empty();

    ClusterScout(ServerTarget target, List<HostPort> seeds, Links links) {
        this.target = target;
        this.seeds = seeds;
        this.links = links;
    }

    @Override
    public NodeMap look() throws InterruptedException {
        List<Callable<ClusterView>> live = last.stream()
                .flatMap(map -> map.nodes().stream())
                .filter(node -> links.to(node).isLive())
                .limit(MOST_ASKED)
                .<Callable<ClusterView>>map(node -> () -> view(node))
                .toList();
        List<ClusterView> views = new Chorus().ask(live, GRACE);
        if (views.isEmpty()) {
            views = askSeeds();
        }
        NodeMap newest = views.stream()
                .max(Comparator.comparingLong(ClusterView::epoch))
                .orElseThrow()
                .map();
        last = Optional.of(newest);
        return newest;
    }

    private ClusterView view(Node node) {
        NodeLink link = links.to(node);
        return view(link.ask(ClusterView.QUESTIONS), node.address());
    }

    private List<ClusterView> askSeeds() throws InterruptedException {
        var seedless = new Chorus();
        List<ClusterView> views = seedless.ask(
                seeds.stream()
                        .<Callable<ClusterView>>map(seed -> () -> seedView(seed))
                        .toList(),
                Duration.ZERO);
        if (views.isEmpty()) {
            throw ConnectSentences.none(seeds, "nodes", seedless.failures());
        }
        return views;
    }

    private ClusterView seedView(HostPort seed) {
        Dialer.Dialed dialed = links.dialer(seed).dial(new NodeTally(), "", ClusterView.QUESTIONS);
        try (Wire _ = dialed.wire()) {
            return view(dialed.further(), seed);
        }
    }

    private ClusterView view(List<Reply> replies, HostPort asked) {
        return ClusterView.of(replies, asked).orElseThrow(() -> unusable(replies, asked));
    }

    private Connect unusable(List<Reply> replies, HostPort asked) {
        var sentences = new ConnectSentences(target, asked);
        String error = replies.getFirst() instanceof Reply.Failed failed ? failed.error() : "";
        if (error.startsWith("NOPERM")) {
            return sentences.unfit(
                    "The user logged in to %s may not ask for the nodes of the Cluster: ask for the ACL rule"
                            + " +cluster|nodes, before 7.0 +cluster.");
        }
        return error.contains("cluster support disabled")
                ? sentences.unfit("%s is not part of a Cluster: connect to it without --cluster, one host only.")
                : sentences.of(Reason.OTHER);
    }

    @Override
    public boolean isMoving(NodeMap map) throws InterruptedException {
        List<Callable<ClusterView>> primaries = map.primaries().stream()
                .<Callable<ClusterView>>map(node -> () -> view(node))
                .toList();
        return new Chorus().ask(primaries, target.timeout()).stream().anyMatch(ClusterView::moving);
    }
}
