package io.lodekey.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.keyspace.KeyType;
import io.lodekey.redis.Cmd;
import io.lodekey.redis.Reply;
import io.lodekey.redis.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at keys: type and absolute expiry. Before 7.0 there is no PEXPIRETIME; there the server's clock is asked in
/// the
/// same burst.
final class Sight {
    private static final int BURST = 1_000;
    private static final long ASK_NANOS = 10_000_000_000L;

    private final Channel channel;
    private final boolean absolute;
    private boolean asked;
    private long askedNanos;
    private long offset;

    Sight(Channel channel, ServerVersion version) {
        this.channel = channel;
        this.absolute = version.atLeast(7, 0);
    }

    /// The server's clock, in milliseconds since 1970; asked for every ten seconds.
    long now() {
        if (!asked || System.nanoTime() - askedNanos > ASK_NANOS) {
            offset = millis(channel.read(List.of(Cmd.of("TIME"))).getFirst()) - System.currentTimeMillis();
            askedNanos = System.nanoTime();
            asked = true;
        }
        return System.currentTimeMillis() + offset;
    }

    /// One for each name.
    List<Seen> look(List<byte[]> names) {
        var seen = new ArrayList<Seen>(names.size());
        for (int from = 0; from < names.size(); from += BURST) {
            seen.addAll(burst(names.subList(from, Math.min(names.size(), from + BURST))));
        }
        return seen;
    }

    private List<Seen> burst(List<byte[]> names) {
        var commands = new ArrayList<Cmd>(names.size() * 2 + 1);
        commands.add(Cmd.of("TIME"));
        for (byte[] name : names) {
            commands.add(Cmd.of("TYPE", name));
            commands.add(Cmd.of(absolute ? "PEXPIRETIME" : "PTTL", name));
        }
        List<Reply> replies = channel.read(commands);
        Refusals.check("TYPE", replies);
        long now = millis(replies.getFirst());
        var seen = new ArrayList<Seen>(names.size());
        for (int i = 1; i < replies.size(); i += 2) {
            seen.add(new Seen(type(replies.get(i)), expiry(replies.get(i + 1), now)));
        }
        return seen;
    }

    private long expiry(Reply reply, long now) {
        long value = reply instanceof Reply.Number(long number) ? number : PlannedKey.NO_EXPIRY;
        if (value < 0) {
            return PlannedKey.NO_EXPIRY;
        }
        return absolute ? value : now + value;
    }

    private static Optional<KeyType> type(Reply reply) {
        String word = reply instanceof Reply.Status(String text) ? text : "none";
        return word.equals("none") ? Optional.empty() : Optional.of(KeyType.of(word));
    }

    /// The reply to TIME.
    static long millis(Reply reply) {
        if (reply instanceof Reply.Many(List<Reply> parts)
                && parts.size() == 2
                && parts.get(0) instanceof Reply.Bulk(byte[] seconds)
                && parts.get(1) instanceof Reply.Bulk(byte[] micros)) {
            return Long.parseLong(new String(seconds, UTF_8)) * 1_000
                    + Long.parseLong(new String(micros, UTF_8)) / 1_000;
        }
        throw new Stopped("The server does not tell its time.");
    }
}
