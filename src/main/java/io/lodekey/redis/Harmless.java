package io.lodekey.redis;

import java.util.Map;
import java.util.Set;

/// The closed list of commands that a read-only session may send though the server does not flag them as reading. It is
/// closed subcommand by subcommand, since CONFIG GET and CONFIG SET carry the same flags.
final class Harmless {
    private static final Set<String> COMMANDS = Set.of(
            "PING",
            "ECHO",
            "TIME",
            "INFO",
            "HELLO",
            "AUTH",
            "SELECT",
            "QUIT",
            "ROLE",
            "LASTSAVE",
            "READONLY",
            "ASKING",
            "MULTI",
            "EXEC",
            "DISCARD",
            "MONITOR",
            "SUBSCRIBE",
            "UNSUBSCRIBE",
            "PSUBSCRIBE",
            "PUNSUBSCRIBE",
            "SSUBSCRIBE",
            "SUNSUBSCRIBE");

    private static final Map<String, Set<String>> SUBCOMMANDS = Map.ofEntries(
            Map.entry("CONFIG", Set.of("GET")),
            Map.entry(
                    "CLIENT",
                    Set.of("LIST", "INFO", "ID", "GETNAME", "SETNAME", "SETINFO", "NO-TOUCH", "TRACKINGINFO")),
            Map.entry("COMMAND", Set.of("COUNT", "INFO", "LIST", "DOCS", "GETKEYS")),
            Map.entry("SLOWLOG", Set.of("GET", "LEN")),
            Map.entry("LATENCY", Set.of("LATEST", "HISTORY", "DOCTOR", "GRAPH", "HISTOGRAM")),
            Map.entry(
                    "CLUSTER",
                    Set.of(
                            "INFO",
                            "NODES",
                            "SLOTS",
                            "SHARDS",
                            "MYID",
                            "MYSHARDID",
                            "KEYSLOT",
                            "LINKS",
                            "REPLICAS",
                            "COUNTKEYSINSLOT",
                            "GETKEYSINSLOT",
                            "COUNT-FAILURE-REPORTS")),
            Map.entry("ACL", Set.of("WHOAMI", "CAT", "GETUSER", "DRYRUN")),
            Map.entry("MEMORY", Set.of("USAGE", "STATS", "DOCTOR")),
            Map.entry("PUBSUB", Set.of("CHANNELS", "NUMSUB", "NUMPAT", "SHARDCHANNELS", "SHARDNUMSUB")),
            Map.entry("OBJECT", Set.of("ENCODING", "IDLETIME", "FREQ", "REFCOUNT")),
            Map.entry("XINFO", Set.of("STREAM", "GROUPS", "CONSUMERS")));

    /// Commands that do something else for each first argument, on every version.
    private static final Set<String> CONTAINERS = Set.of(
            "CONFIG",
            "CLIENT",
            "COMMAND",
            "SLOWLOG",
            "LATENCY",
            "CLUSTER",
            "ACL",
            "MEMORY",
            "PUBSUB",
            "OBJECT",
            "XINFO",
            "XGROUP",
            "SCRIPT",
            "FUNCTION",
            "MODULE",
            "DEBUG",
            "SENTINEL");

    /// Flagged as reading by some server, and not harmless all the same: PFCOUNT writes what it counted into the key,
    /// and the words of an HTTP request make the server drop the connection with an alarm.
    private static final Set<String> NEVER = Set.of("PFCOUNT", "HOST:", "POST", "SYNC", "PSYNC", "REPLCONF", "DEBUG");

    private Harmless() {}

    static boolean isContainer(String command) {
        return CONTAINERS.contains(command);
    }

    static boolean isNever(String command) {
        return NEVER.contains(command);
    }

    /// Both upper case; `subcommand` is empty when the command was sent without an argument.
    static boolean lists(String command, String subcommand) {
        if (command.equals("COMMAND") && subcommand.isEmpty()) {
            return true;
        }
        Set<String> listed = SUBCOMMANDS.get(command);
        return listed == null ? COMMANDS.contains(command) : listed.contains(subcommand);
    }
}
