package io.lodekey.redis;

import io.lodekey.redis.RedisFailure.Connect;
import io.lodekey.redis.RedisFailure.Reason;
import io.lodekey.settings.HostPort;
import io.lodekey.settings.ServerAddress;
import io.lodekey.settings.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Asks the Sentinels who the master is, and the one they name whether it is. Sentinels are connected to for the
/// question only.
final class SentinelScout implements Scout {
    /// How long the others are waited for once one has answered: during a failover one may know more than another.
    private static final Duration GRACE = Duration.ofMillis(50);

    private final ServerTarget sentinel;
    private final Topology.Sentinel topology;
    private final Links links;

    SentinelScout(ServerTarget target, Topology.Sentinel topology, Links links) {
        this.topology = topology;
        this.links = links;
        ServerAddress address = target.address();
        this.sentinel = new ServerTarget(
                new ServerAddress(topology, address.tls(), 0, Optional.empty()),
                target.sentinelPassword(),
                Optional.empty(),
                true,
                target.timeout(),
                target.clientName());
    }

    @Override
    public NodeMap look() throws InterruptedException {
        var sentinels = new Chorus();
        List<SentinelView> views = sentinels.ask(
                topology.sentinels().stream()
                        .<Callable<SentinelView>>map(at -> () -> view(at))
                        .toList(),
                GRACE);
        if (views.isEmpty()) {
            throw ConnectSentences.none(topology.sentinels(), "Sentinels", sentinels.failures());
        }
        List<SentinelView> knowing = views.stream()
                .filter(view -> view.master().isPresent())
                .sorted(Comparator.comparingLong(SentinelView::epoch).reversed())
                .toList();
        if (knowing.isEmpty()) {
            throw unknownName(views.getFirst());
        }
        return verified(knowing);
    }

    private SentinelView view(HostPort at) {
        var dialer = new Dialer(sentinel, at, links.driver(), at.toString());
        try {
            Dialer.Dialed dialed = dialer.dial(new NodeTally(), "", SentinelView.questions(topology.master()));
            try (Wire _ = dialed.wire()) {
                if (dialed.further().getFirst() instanceof Reply.Failed(String error)) {
                    throw new ConnectSentences(sentinel, at)
                            .unfit(
                                    error.startsWith("ERR unknown command")
                                            ? "%s is no Sentinel: give the Sentinels' addresses, or connect with"
                                                    + " redis://."
                                            : "The Sentinel at %s does not let this user ask for the master: ask for"
                                                    + " the ACL rule +sentinel there.");
                }
                return SentinelView.of(dialed.further());
            }
        } catch (Connect refused) {
            throw inSentinelWords(refused, at);
        }
    }

    private Connect inSentinelWords(Connect refused, HostPort at) {
        var sentences = new ConnectSentences(sentinel, at);
        return switch (refused.reason()) {
            case PASSWORD_NEEDED ->
                sentences.refused(
                        Reason.PASSWORD_NEEDED,
                        "The Sentinel at %s asks for a password of its own: give it as the Sentinel password, on the"
                                + " command line by REDIS_SENTINEL_PASSWORD.");
            case WRONG_PASSWORD ->
                sentences.refused(
                        Reason.WRONG_PASSWORD,
                        "The Sentinel at %s does not accept this password: check the Sentinel password.");
            default -> refused;
        };
    }

    private Connect unknownName(SentinelView view) {
        String known = view.others().isEmpty() ? "none" : String.join(", ", view.others());
        return new Connect(
                Reason.OTHER,
                "The Sentinels know no master called %s: check the name at the end of the address; they watch: %s."
                        .formatted(topology.master(), known));
    }

    /// The first that calls itself master. Right after a failover a Sentinel may still name the old one, or the new one
    /// may not know it yet.
    private NodeMap verified(List<SentinelView> views) {
        var doubts = new ArrayList<RedisFailure>();
        for (SentinelView view : views) {
            HostPort at = view.master().orElseThrow();
            NodeMap map = SentinelView.map(at, view.replicas());
            try {
                if (isMaster(links.to(map.primaries().getFirst()).opened())) {
                    return map;
                }
                doubts.add(new Connect(
                        Reason.OTHER,
                        "%s is no master, though the Sentinels say so: a failover may be under way, try again."
                                .formatted(at)));
            } catch (RedisFailure.Interrupted interrupted) {
                throw interrupted;
            } catch (RedisFailure unreachable) {
                doubts.add(unreachable);
            }
        }
        throw doubts.getFirst();
    }

    private static boolean isMaster(NodeLink link) {
        return switch (link.ask(List.of(Cmd.of("ROLE"))).getFirst()) {
            case Reply.Many role
            when role.items().getFirst() instanceof Reply.Bulk word ->
                new String(word.data(), java.nio.charset.StandardCharsets.US_ASCII).equals("master");
            // may not be asked: then the Sentinels are believed
            default -> true;
        };
    }
}
