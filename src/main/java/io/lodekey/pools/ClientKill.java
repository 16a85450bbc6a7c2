package io.lodekey.pools;

import io.lodekey.redis.Cmd;
import io.lodekey.redis.Lane;
import io.lodekey.redis.Node;
import io.lodekey.redis.PoolReading;
import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.Reply;
import io.lodekey.redis.Session;
import io.lodekey.store.AuditLog;
import io.lodekey.store.AuditStart;
import io.lodekey.store.AuditState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Closes connections of others: CLIENT KILL ID, so that whoever has taken the address meanwhile is not hit, over a
/// lane, so that a read-only session refuses it before anything is sent and no kill is sent twice. Each is written to
/// the audit before the first one goes out. Lodekey's own connections are never closed, and neither is one that has no
/// id.
public final class ClientKill {
    /// The kind under which the audit lists it.
    public static final String KIND = "kill-client";

    private static final int WINDOW = 500;

    private final Session session;
    private final Optional<String> profile;
    private final Supplier<AuditLog> audit;

    /// @param profile under whose name the audit lists it
    /// @param audit opened for each kill and closed after it
    public ClientKill(Session session, Optional<String> profile, Supplier<AuditLog> audit) {
        this.session = session;
        this.profile = profile;
        this.audit = audit;
    }

    /// Those that would be closed.
    public static List<Client> targets(List<Client> clients) {
        return clients.stream()
                .filter(client -> !client.own() && client.id().isPresent())
                .toList();
    }

    /// Closes them, node by node.
    ///
    /// @param subject what they are, for the audit: `entity-api, 4 connections`
    /// @throws RedisFailure.ReadOnlyRefused before anything is sent
    /// @throws RedisFailure.NotPermitted if the first one was refused; then none was closed
    /// @throws io.lodekey.store.StoreFailure before anything is sent, if it cannot be recorded
    public KillReport kill(List<Client> clients, String subject) {
        String server =
                "redis://" + session.facts().address() + "/" + session.facts().database();
        AuditStart start = AuditStart.act(KIND, subject, server, profile);
        var outcomes = new ArrayList<KillOutcome>();
        Map<Node, List<Client>> byNode = new LinkedHashMap<>();
        for (Client client : clients) {
            if (client.own()) {
                outcomes.add(new KillOutcome.Kept(client, "It is one of Lodekey’s own."));
            } else if (client.id().isEmpty()) {
                outcomes.add(new KillOutcome.Kept(client, "The server does not tell its id."));
            } else {
                byNode.computeIfAbsent(client.node(), _ -> new ArrayList<>()).add(client);
            }
        }
        try (AuditLog log = audit.get()) {
            log.begin(start);
            try {
                byNode.forEach((node, those) -> kill(node, those, outcomes));
            } catch (RuntimeException e) {
                log.complete(start.change(), AuditState.FAILED, String.valueOf(e.getMessage()));
                throw e;
            }
            KillReport report = new KillReport(start.change(), outcomes);
            log.complete(start.change(), AuditState.DONE, report.sentencePart());
            return report;
        }
    }

    private void kill(Node node, List<Client> clients, List<KillOutcome> outcomes) {
        try (Lane lane = session.lane(node)) {
            for (int from = 0; from < clients.size(); from += WINDOW) {
                List<Client> window = clients.subList(from, Math.min(clients.size(), from + WINDOW));
                window(lane, node, window, outcomes);
            }
        }
    }

    private void window(Lane lane, Node node, List<Client> window, List<KillOutcome> outcomes) {
        PoolReading own = session.pool();
        var others = new ArrayList<Client>();
        for (Client client : window) {
            // Asked again: it may have been opened since the list was read.
            if (own.holds(node, client.id().orElseThrow())) {
                outcomes.add(new KillOutcome.Kept(client, "It is one of Lodekey’s own."));
            } else {
                others.add(client);
            }
        }
        List<Reply> replies = lane.send(others.stream()
                .map(client ->
                        Cmd.of("CLIENT", "KILL", "ID", Long.toString(client.id().orElseThrow())))
                .toList());
        for (int i = 0; i < others.size(); i++) {
            outcomes.add(outcome(others.get(i), replies.get(i), outcomes));
        }
    }

    private KillOutcome outcome(Client client, Reply reply, List<KillOutcome> before) {
        return switch (reply) {
            case Reply.Number(long closed) ->
                closed > 0 ? new KillOutcome.Killed(client) : new KillOutcome.Gone(client);
            case Reply.InDoubt _ -> new KillOutcome.InDoubt(client);
            case Reply.Failed(String error) -> {
                if (error.startsWith("NOPERM") && before.stream().noneMatch(KillOutcome.Killed.class::isInstance)) {
                    throw new RedisFailure.NotPermitted(
                            "The user logged in to %s may not run CLIENT KILL: ask for the ACL rule +client|kill."
                                    .formatted(session.facts().address()),
                            "CLIENT KILL",
                            "+client|kill");
                }
                yield new KillOutcome.Kept(client, "The server refused to close it.");
            }
            default -> new KillOutcome.InDoubt(client);
        };
    }
}
