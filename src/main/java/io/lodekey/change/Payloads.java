package io.lodekey.change;

import io.lodekey.keyspace.KeyType;
import io.lodekey.redis.Cmd;
import io.lodekey.redis.Reply;
import io.lodekey.redis.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads values with their expiry, each of one instant: in a transaction.
final class Payloads {
    private final Channel channel;
    private final boolean absolute;

    Payloads(Channel channel, ServerVersion version) {
        this.channel = channel;
        this.absolute = version.atLeast(7, 0);
    }

    /// What to read.
    ///
    /// @param type as it is expected: sets and hashes are read by content as well
    record Wanted(byte[] name, KeyType type) {}

    /// One for each; empty where there is no such key.
    List<Optional<Payload>> read(List<Wanted> wanted) {
        var commands = new ArrayList<Cmd>();
        for (Wanted each : wanted) {
            commands.add(Cmd.of("MULTI"));
            if (absolute) {
                commands.add(Cmd.of("PEXPIRETIME", each.name()));
            } else {
                commands.add(Cmd.of("TIME"));
                commands.add(Cmd.of("PTTL", each.name()));
            }
            commands.add(Cmd.of("DUMP", each.name()));
            switch (each.type()) {
                case SET -> commands.add(Cmd.of("SMEMBERS", each.name()));
                case HASH -> commands.add(Cmd.of("HGETALL", each.name()));
                default -> {}
            }
            commands.add(Cmd.of("EXEC"));
        }
        List<Reply> replies = channel.read(commands);
        Refusals.check("DUMP", replies);
        var payloads = new ArrayList<Optional<Payload>>(wanted.size());
        int next = 0;
        for (int i = 0; i < replies.size(); i++) {
            if (commands.get(i).name().equals("EXEC")) {
                payloads.add(payload(wanted.get(next++).type(), replies.get(i)));
            }
        }
        return payloads;
    }

    private Optional<Payload> payload(KeyType type, Reply reply) {
        if (!(reply instanceof Reply.Many(List<Reply> items))) {
            String said = reply instanceof Reply.Failed(String error) ? Refusals.quote(error) : "no answer";
            throw new Stopped("The server refused to give a value (" + said + ").");
        }
        int at = absolute ? 1 : 2;
        if (!(items.get(at) instanceof Reply.Bulk(byte[] dump))) {
            return Optional.empty();
        }
        long left = items.get(at - 1) instanceof Reply.Number(long number) ? number : PlannedKey.NO_EXPIRY;
        long expiry = left < 0 || absolute ? left : Sight.millis(items.getFirst()) + left;
        byte[] content = items.size() > at + 1 && items.get(at + 1) instanceof Reply.Many(List<Reply> members)
                ? Payload.content(type, members)
                : new byte[0];
        return Optional.of(new Payload(dump, Math.max(expiry, PlannedKey.NO_EXPIRY), content));
    }
}
