package io.lodekey.redis;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/// One reply to INFO, and what Lodekey had itself added to the server's hits and misses when it was made.
public final class InfoReading {
    private static final String COMMAND = "cmdstat_";

    private final Instant at;
    private final Map<String, String> fields;
    private final OwnTraffic own;
    private final boolean ownExact;
    private final int connection;

    private InfoReading(Instant at, Map<String, String> fields, OwnTraffic own, boolean ownExact, int connection) {
        this.at = at;
        this.fields = fields;
        this.own = own;
        this.ownExact = ownExact;
        this.connection = connection;
    }

    /// Reads the text of INFO: `field:value` a line, headings and empty lines skipped.
    public static InfoReading of(Instant at, String text, OwnTraffic own) {
        return of(at, text, own, true, 1);
    }

    /// @param connection see [#connection()]
    public static InfoReading of(Instant at, String text, OwnTraffic own, boolean ownExact, int connection) {
        var fields = new HashMap<String, String>(512);
        text.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0 && line.charAt(0) != '#') {
                fields.put(line.substring(0, colon), line.substring(colon + 1));
            }
        });
        return new InfoReading(at, fields, own, ownExact, connection);
    }

    /// When the reply arrived.
    public Instant at() {
        return at;
    }

    /// Empty when the server does not tell this field.
    public Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /// Empty too when the value is no whole number.
    public OptionalLong number(String field) {
        return whole(fields.get(field));
    }

    /// Empty too when the value is no number; a trailing `%` is left off.
    public OptionalDouble decimal(String field) {
        String value = fields.get(field);
        if (value == null) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(
                    Double.parseDouble(value.endsWith("%") ? value.substring(0, value.length() - 1) : value));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /// Command (lower case, subcommands as `config|get` from 7.0) to its statistics, sorted by name.
    public Map<String, CommandStat> commandStats() {
        var stats = new TreeMap<String, CommandStat>();
        fields.forEach((field, value) -> {
            if (field.startsWith(COMMAND)) {
                stats.put(
                        field.substring(COMMAND.length()),
                        new CommandStat(
                                part(value, "calls"),
                                part(value, "usec"),
                                part(value, "rejected_calls"),
                                part(value, "failed_calls")));
            }
        });
        return stats;
    }

    /// What Lodekey had added to this node's `keyspace_hits` and `keyspace_misses` when the server made this reply;
    /// see the package's description for what that means with commands in flight.
    public OwnTraffic own() {
        return own;
    }

    /// False if some look-ups of Lodekey could not be told from their replies, or had not been answered in time: then
    /// [#own()] is off by those few.
    public boolean ownExact() {
        return ownExact;
    }

    /// Counts the connections over which this node was read, from 1: between two readings of the same number none was
    /// lost, and no look-up with it.
    public int connection() {
        return connection;
    }

    /// Keys in a database; empty if the server does not list it, which it does not for an empty one.
    public OptionalLong databaseKeys(int database) {
        return database(database, "keys");
    }

    public OptionalLong databaseExpires(int database) {
        return database(database, "expires");
    }

    private OptionalLong database(int database, String part) {
        String value = fields.get("db" + database);
        return value == null ? OptionalLong.empty() : OptionalLong.of(part(value, part));
    }

    private static long part(String value, String name) {
        for (String piece : value.split(",", -1)) {
            int equals = piece.indexOf('=');
            if (equals == name.length() && piece.startsWith(name)) {
                return whole(piece.substring(equals + 1)).orElse(0);
            }
        }
        return 0;
    }

    private static OptionalLong whole(@org.jspecify.annotations.Nullable String value) {
        try {
            return value == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
