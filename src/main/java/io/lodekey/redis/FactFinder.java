package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.settings.HostPort;
import io.lodekey.settings.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks a server who it is, and reads the answers.
final class FactFinder {
    /// Sent right after the greeting; [#facts] takes the replies.
    static final List<Cmd> QUESTIONS = List.of(Cmd.of("INFO", "server"), Cmd.of("ACL", "WHOAMI"), Cmd.of("HELLO"));

    private static final int OLDEST_MAJOR = 6;
    private static final int OLDEST_MINOR = 2;

    private final ServerTarget target;
    private final HostPort at;
    private final ConnectSentences sentences;

    FactFinder(ServerTarget target, HostPort at) {
        this.target = target;
        this.at = at;
        this.sentences = new ConnectSentences(target, at);
    }

    /// Reads the facts.
    ///
    /// @param greeted replies to the greeting, the first of which may be AUTH's
    /// @param replies to [#QUESTIONS]
    /// @throws RedisFailure.Connect if whatever answered is no Redis
    ServerFacts facts(List<Reply> greeted, List<Reply> replies, Optional<String> tls, Duration connectTime) {
        var warnings = new ArrayList<String>();
        InfoReading info = InfoReading.of(Instant.EPOCH, text(replies.get(0)), OwnTraffic.NONE);
        Optional<String> compatible = info.text("redis_version").or(() -> hello(replies.get(2), "version"));
        if (compatible.isEmpty() && !isError(replies.get(0), "NOPERM")) {
            throw sentences.of(RedisFailure.Reason.NOT_REDIS);
        }
        String mode =
                info.text("redis_mode").or(() -> hello(replies.get(2), "mode")).orElse("standalone");
        if (mode.equals("sentinel")) {
            throw sentences.unfit(
                    "%s is a Sentinel and holds no keys: connect with redis-sentinel:// and its master's name.");
        }
        if (mode.equals("cluster") && target.address().topology() instanceof Topology.Standalone) {
            warnings.add(("%s is one node of a Cluster, and only its own keys are seen: connect with --cluster,"
                            + " or give two of its hosts.")
                    .formatted(at));
        }
        ServerVersion speaks = ServerVersion.parse(compatible.orElse(""));
        Optional<String> valkey = info.text("valkey_version");
        ServerVersion version = valkey.map(ServerVersion::parse).orElse(speaks);
        boolean old = !speaks.atLeast(OLDEST_MAJOR, OLDEST_MINOR);
        if (compatible.isEmpty()) {
            warnings.add(
                    "The user may not run INFO, so the server's version is not known and nothing is changed: ask for"
                            + " the ACL rule +info.");
        } else if (old) {
            warnings.add("This server is version %s; Lodekey only reads below 6.2: update it to change keys."
                    .formatted(version));
        }
        if (target.password().isPresent()
                && greeted.getFirst() instanceof Reply.Failed failed
                && Greeting.isNotAskedFor(failed.error())) {
            warnings.add("This server asks for no password; the one given was not used.");
        }
        return new ServerFacts(
                valkey.isPresent() ? "Valkey" : "Redis",
                version,
                speaks,
                mode,
                info.text("run_id").orElse(""),
                at,
                target.address().database(),
                target.address().tls(),
                tls,
                replies.get(1) instanceof Reply.Bulk user
                        ? Optional.of(new String(user.data(), UTF_8))
                        : Optional.empty(),
                connectTime,
                target.readOnly() || old,
                warnings);
    }

    private static boolean isError(Reply reply, String kind) {
        return reply instanceof Reply.Failed failed && failed.error().startsWith(kind);
    }

    private static String text(Reply reply) {
        return reply instanceof Reply.Bulk bulk ? new String(bulk.data(), UTF_8) : "";
    }

    /// HELLO answers names and values in turn.
    private static Optional<String> hello(Reply reply, String name) {
        if (reply instanceof Reply.Many many) {
            for (int i = 0; i + 1 < many.items().size(); i += 2) {
                if (text(many.items().get(i)).equals(name)) {
                    return Optional.of(text(many.items().get(i + 1)));
                }
            }
        }
        return Optional.empty();
    }
}
