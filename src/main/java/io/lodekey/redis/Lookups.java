package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The one table from a command and its reply to the look-ups it added to the server's `keyspace_hits` and
/// `keyspace_misses`. Measured on 6.2.11 and 7.0.15 with existing, missing, expired and wrong-typed keys, alone, in
/// MULTI and in scripts (LookupsTest does it again with whatever server is there). A wrong type is a hit like any
/// other: the key was found. Commands that write look their key up another way and count nothing, but for those that
/// read as well (GETEX, SET … GET, XACK).
final class Lookups {
    /// What the reply to a command tells about its key.
    private enum Rule {
        /// It counts nothing.
        NONE,
        /// The word `none`: not there.
        TYPE,
        /// -2: not there.
        TTL,
        /// Nil: not there.
        NIL,
        /// Zero or an empty array: not there, because no empty value of that type exists.
        EMPTY,
        /// A number of the arguments that were there.
        COUNT,
        /// An error that says so: not there.
        NO_KEY,
        /// Only a reply that holds something tells: a hit. Nil, zero or nothing may be either.
        FULL
    }

    private static final Set<String> READ_NOTHING = words("""
        READONLY ASKING SENTINEL SCAN DBSIZE RANDOMKEY MEMORY INFO PING ECHO TIME AUTH HELLO SELECT CLIENT CONFIG COMMAND ACL SLOWLOG LATENCY
        CLUSTER MULTI EXEC DISCARD WATCH UNWATCH PUBLISH SUBSCRIBE UNSUBSCRIBE PSUBSCRIBE PUNSUBSCRIBE PUBSUB SCRIPT
        FLUSHALL FLUSHDB LASTSAVE ROLE WAIT RENAME RENAMENX DEL UNLINK EXPIRE PEXPIRE EXPIREAT PEXPIREAT PERSIST
        RESTORE MOVE SETNX SETEX PSETEX MSET MSETNX APPEND INCR INCRBY DECR DECRBY INCRBYFLOAT SETRANGE SETBIT LPUSH
        RPUSH LPUSHX RPUSHX LPOP RPOP LREM LTRIM LSET LINSERT LMOVE RPOPLPUSH BLPOP BRPOP BLMOVE SADD SREM SPOP ZADD
        ZREM ZPOPMIN ZPOPMAX ZINCRBY ZREMRANGEBYSCORE ZREMRANGEBYRANK HSET HMSET HSETNX HDEL HINCRBY HINCRBYFLOAT
        XADD XTRIM XDEL PFADD\
        """);
    private static final Map<String, Rule> READS = Map.ofEntries(
            Map.entry("TYPE", Rule.TYPE),
            Map.entry("TTL", Rule.TTL),
            Map.entry("PTTL", Rule.TTL),
            Map.entry("EXPIRETIME", Rule.TTL),
            Map.entry("PEXPIRETIME", Rule.TTL),
            Map.entry("OBJECT", Rule.NIL),
            Map.entry("DUMP", Rule.NIL),
            Map.entry("GET", Rule.NIL),
            Map.entry("GETEX", Rule.NIL),
            Map.entry("GETDEL", Rule.NIL),
            Map.entry("GETSET", Rule.NIL),
            Map.entry("SRANDMEMBER", Rule.NIL),
            Map.entry("LLEN", Rule.EMPTY),
            Map.entry("SCARD", Rule.EMPTY),
            Map.entry("ZCARD", Rule.EMPTY),
            Map.entry("HLEN", Rule.EMPTY),
            Map.entry("SMEMBERS", Rule.EMPTY),
            Map.entry("HGETALL", Rule.EMPTY),
            Map.entry("HKEYS", Rule.EMPTY),
            Map.entry("HVALS", Rule.EMPTY),
            Map.entry("EXISTS", Rule.COUNT),
            Map.entry("TOUCH", Rule.COUNT),
            Map.entry("XINFO", Rule.NO_KEY));
    private static final Set<String> TELL_WHEN_FULL = words("""
        STRLEN GETRANGE LRANGE LINDEX LPOS SSCAN HSCAN ZSCAN SISMEMBER SMISMEMBER ZRANGE ZREVRANGE ZRANGEBYSCORE
        ZREVRANGEBYSCORE ZCOUNT ZSCORE ZRANK HGET HMGET HEXISTS HSTRLEN XLEN XRANGE XREVRANGE XPENDING XACK\
        """);

    private final ServerVersion version;

    Lookups(ServerVersion version) {
        this.version = version;
    }

    /// @param told false if the reply leaves open what was counted; then the likelier is given
    record Count(int hits, int misses, boolean told) {
        static final Count NOTHING = new Count(0, 0, true);
        static final Count HIT = new Count(1, 0, true);
        static final Count MISS = new Count(0, 1, true);

        Count times(int factor) {
            return new Count(hits * factor, misses * factor, told);
        }
    }

    /// True if INFO's numbers can change with it, so that it must not be in flight while INFO is.
    boolean mayCount(Cmd cmd) {
        return !READ_NOTHING.contains(name(cmd)) || name(cmd).equals("EXEC");
    }

    /// What a command alone added.
    Count of(Cmd cmd, Reply reply) {
        String name = name(cmd);
        if (READ_NOTHING.contains(name)) {
            return Count.NOTHING;
        }
        if (reply instanceof Reply.Failed failed) {
            return ofError(name, failed.error());
        }
        return switch (name) {
            case "SET" -> setsAndGets(cmd) ? ofRule(Rule.NIL, cmd, reply) : Count.NOTHING;
            case "MGET" -> each(cmd, reply);
            case "EVAL", "EVALSHA" -> ofScript(reply);
            case "XREAD" -> ofRule(Rule.FULL, cmd, reply).times(2);
            case "COPY" -> version.atLeast(7, 0) ? ofRule(Rule.FULL, cmd, reply) : Count.NOTHING;
            default ->
                TELL_WHEN_FULL.contains(name)
                        ? ofRule(Rule.FULL, cmd, reply)
                        : ofRule(READS.getOrDefault(name, Rule.NONE), cmd, reply, READS.containsKey(name));
        };
    }

    /// What a command in a transaction added, of whose key another command of the same transaction, at the same
    /// instant, has told whether it was there.
    Count of(Cmd cmd, Reply reply, boolean wasThere) {
        Count alone = of(cmd, reply);
        if (alone.told()) {
            return alone;
        }
        return wasThere ? Count.HIT : Count.MISS;
    }

    private static Count ofRule(Rule rule, Cmd cmd, Reply reply) {
        return ofRule(rule, cmd, reply, true);
    }

    private static Count ofRule(Rule rule, Cmd cmd, Reply reply, boolean known) {
        return switch (rule) {
            case NONE -> new Count(0, 0, known);
            case TYPE ->
                when(reply instanceof Reply.Status status && status.text().equals("none"));
            case TTL -> when(reply instanceof Reply.Number number && number.value() == -2);
            case NIL -> when(reply instanceof Reply.Nil);
            case EMPTY -> when(isEmpty(reply));
            case COUNT -> {
                int found = reply instanceof Reply.Number number ? (int) number.value() : 0;
                yield new Count(found, cmd.args().size() - found, true);
            }
            case NO_KEY -> Count.HIT;
            case FULL -> holdsNothing(reply) ? new Count(0, 1, false) : Count.HIT;
        };
    }

    private static Count when(boolean missing) {
        return missing ? Count.MISS : Count.HIT;
    }

    /// Lodekey's own scripts answer a result and what they looked up: hits, misses.
    private static Count ofScript(Reply reply) {
        return reply instanceof Reply.Many(List<Reply> items)
                        && items.size() == 3
                        && items.get(1) instanceof Reply.Number(long hits)
                        && items.get(2) instanceof Reply.Number(long misses)
                ? new Count((int) hits, (int) misses, true)
                : new Count(0, 0, false);
    }

    private static Count each(Cmd cmd, Reply reply) {
        long found = reply instanceof Reply.Many many
                ? many.items().stream()
                        .filter(item -> !(item instanceof Reply.Nil))
                        .count()
                : 0;
        int missing = cmd.args().size() - (int) found;
        return new Count((int) found, missing, missing == 0);
    }

    private static boolean isEmpty(Reply reply) {
        return switch (reply) {
            case Reply.Number number -> number.value() == 0;
            case Reply.Many many -> many.items().isEmpty();
            default -> false;
        };
    }

    /// A nil, a zero, an empty string, an empty array or one of nothing but nils and zeros, or a scan's reply that is
    /// at
    /// its end and names nothing.
    private static boolean holdsNothing(Reply reply) {
        return switch (reply) {
            case Reply.Nil nil -> true;
            case Reply.Bulk bulk -> bulk.data().length == 0;
            case Reply.Many many ->
                many.items().stream().allMatch(item -> item instanceof Reply.Nil || isEmpty(item))
                        || (many.items().size() == 2
                                && isZero(many.items().get(0))
                                && isEmpty(many.items().get(1)));
            default -> isEmpty(reply);
        };
    }

    private static boolean isZero(Reply cursor) {
        return cursor instanceof Reply.Bulk bulk && bulk.data().length == 1 && bulk.data()[0] == '0';
    }

    private static Count ofError(String name, String error) {
        boolean reads = READS.containsKey(name) || TELL_WHEN_FULL.contains(name) || name.equals("XREAD");
        if (error.startsWith("WRONGTYPE")) {
            return reads || name.equals("SET") ? Count.HIT : Count.NOTHING;
        }
        if (READS.get(name) == Rule.NO_KEY && error.startsWith("ERR no such key")) {
            return Count.MISS;
        }
        return error.startsWith("NOGROUP") ? new Count(1, 0, false) : Count.NOTHING;
    }

    private static boolean setsAndGets(Cmd cmd) {
        return cmd.args().stream().skip(2).anyMatch(arg -> new String(arg, US_ASCII).equalsIgnoreCase("GET"));
    }

    private static String name(Cmd cmd) {
        return cmd.name().toUpperCase(Locale.ROOT);
    }

    private static Set<String> words(String text) {
        return Stream.of(text.split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
