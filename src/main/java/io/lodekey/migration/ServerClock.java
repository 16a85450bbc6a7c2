package io.lodekey.migration;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.lodekey.redis.Cmd;
import io.lodekey.redis.Node;
import io.lodekey.redis.Reply;
import io.lodekey.redis.Session;
import java.util.List;

/// The time on the server's clock, asked once and carried on by this machine's: expiries are the server's,
/// and the two clocks may be minutes apart.
final class ServerClock {
    private final long aheadMillis;

    private ServerClock(long aheadMillis) {
        this.aheadMillis = aheadMillis;
    }

    /// Right to half a round trip. Where TIME may not be asked, this machine's clock has to serve.
    static ServerClock of(Session session, Node node) {
        long before = System.currentTimeMillis();
        Reply reply = session.ask(node, List.of(Cmd.of("TIME"))).getFirst();
        long after = System.currentTimeMillis();
        if (reply instanceof Reply.Many(var parts)
                && parts.size() == 2
                && parts.get(0) instanceof Reply.Bulk(byte[] seconds)
                && parts.get(1) instanceof Reply.Bulk(byte[] micros)) {
            long there = number(seconds) * 1_000 + number(micros) / 1_000;
            return new ServerClock(there - (before + after) / 2);
        }
        return new ServerClock(0);
    }

    private static long number(byte[] digits) {
        return Long.parseLong(new String(digits, US_ASCII));
    }

    /// Milliseconds since the epoch.
    long millis() {
        return System.currentTimeMillis() + aheadMillis;
    }
}
