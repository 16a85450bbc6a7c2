package io.lodekey.change;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.lodekey.redis.Cmd;
import io.lodekey.redis.Reply;
import io.lodekey.redis.ServerVersion;
import java.util.HexFormat;
import java.util.List;

/// The only way in which a key is removed: one script that does it only if DUMP and expiry are what was read. Before
/// 7.0 the expiry is computed from the clock and the time left, which may be a millisecond apart from one time to the
/// next.
final class UnlinkIf {
    private static final String ABSOLUTE = """
        local dump = redis.call('DUMP', KEYS[1])
        if not dump then return {-1, 0, 1} end
        local at = redis.call('PEXPIRETIME', KEYS[1])
        if redis.sha1hex(dump) ~= ARGV[1] or at ~= tonumber(ARGV[2]) then return {0, 2, 0} end
        redis.call('UNLINK', KEYS[1])
        return {1, 2, 0}\
        """;
    private static final String BY_CLOCK = """
        redis.replicate_commands()
        local dump = redis.call('DUMP', KEYS[1])
        if not dump then return {-1, 0, 1} end
        local left = redis.call('PTTL', KEYS[1])
        local at = -1
        if left >= 0 then
          local now = redis.call('TIME')
          at = now[1] * 1000 + math.floor(now[2] / 1000) + left
        end
        local want = tonumber(ARGV[2])
        local same = (at == -1) == (want == -1) and math.abs(at - want) <= 3
        if redis.sha1hex(dump) ~= ARGV[1] or not same then return {0, 2, 0} end
        redis.call('UNLINK', KEYS[1])
        return {1, 2, 0}\
        """;

    private final String script;
    private final String sha1;

    UnlinkIf(ServerVersion version) {
        this.script = version.atLeast(7, 0) ? ABSOLUTE : BY_CLOCK;
        this.sha1 = HexFormat.of().formatHex(PlanDigest.sha1().digest(script.getBytes(US_ASCII)));
    }

    /// What the script did.
    enum Result {
        REMOVED,
        /// It is another value or another expiry than what was read.
        DIFFERENT,
        GONE
    }

    /// @param first of a burst: brings the script along, the others name it
    Cmd command(byte[] key, Kept kept, boolean first) {
        return new Cmd(
                first ? "EVAL" : "EVALSHA",
                List.of(
                        (first ? script : sha1).getBytes(US_ASCII),
                        "1".getBytes(US_ASCII),
                        key,
                        HexFormat.of().formatHex(kept.dump()).getBytes(US_ASCII),
                        Long.toString(kept.expiresAt()).getBytes(US_ASCII)));
    }

    static Result result(Reply reply) {
        if (reply instanceof Reply.Many(List<Reply> items) && items.getFirst() instanceof Reply.Number(long code)) {
            return code == 1 ? Result.REMOVED : code == 0 ? Result.DIFFERENT : Result.GONE;
        }
        throw new Stopped("The server's answer to a script is none of its own.");
    }
}
