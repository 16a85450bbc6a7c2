package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Decides what may be sent. A read-only session sends what the server itself flags as reading and not as writing (from
/// 7.0 on per subcommand) and what [Harmless] lists; everything else is refused, and so are all scripts and functions
/// but those in their read-only form. Whatever the mode, `SCAN … TYPE` is never sent: it counts a hit for each key it
/// examines, also those it does not name, so it could not be accounted for.
final class WriteGuard {
    private static final Set<String> SCRIPTS = Set.of("EVAL", "EVALSHA", "FCALL");

    /// What Lodekey reads with; it is refused for another reason where the server does not tell what reads.
    private static final Set<String> OURS = Set.of("SCAN", "TYPE", "PTTL", "DBSIZE");

    private final boolean readOnly;
    private final Set<String> reading;
    private final boolean told;
    private final Failures failures;

    private WriteGuard(boolean readOnly, Set<String> reading, boolean told, Failures failures) {
        this.readOnly = readOnly;
        this.reading = reading;
        this.told = told;
        this.failures = failures;
    }

    /// Lets everything pass.
    static WriteGuard open(Failures failures) {
        return new WriteGuard(false, Set.of(), true, failures);
    }

    /// Read-only.
    ///
    /// @param commandTable the reply to COMMAND; anything but its array leaves only the closed list
    static WriteGuard readOnly(Reply commandTable, Failures failures) {
        var reading = new HashSet<String>();
        if (commandTable instanceof Reply.Many commands) {
            commands.items().forEach(entry -> collect(entry, reading));
        }
        return new WriteGuard(true, Set.copyOf(reading), !reading.isEmpty(), failures);
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /// Nothing must have been sent yet when this throws.
    ///
    /// @throws RedisFailure.ReadOnlyRefused if the session may not send it
    /// @throws RedisFailure.NotPermitted if it may not because the user may not ask which commands read
    void check(Cmd cmd) {
        String name = cmd.name().toUpperCase(Locale.ROOT);
        if (name.equals("SCAN") && cmd.args().stream().skip(1).anyMatch(arg -> isWord(arg, "TYPE"))) {
            throw new IllegalArgumentException("SCAN with TYPE looks up keys that it does not name");
        }
        if (readOnly && !passes(name, cmd.args())) {
            if (!told && OURS.contains(name)) {
                throw failures.untold(name);
            }
            throw failures.readOnly(name);
        }
    }

    private boolean passes(String name, List<byte[]> args) {
        String sub = args.isEmpty() ? "" : new String(args.getFirst(), US_ASCII).toUpperCase(Locale.ROOT);
        if (Harmless.lists(name, sub)) {
            return true;
        }
        if (Harmless.isNever(name) || SCRIPTS.contains(name)) {
            return false;
        }
        return Harmless.isContainer(name) ? reading.contains(name + "|" + sub) : reading.contains(name);
    }

    /// An entry is name, arity, flags, first key, last key, step; from 7.0 the tenth element holds the subcommands.
    private static void collect(Reply entry, Set<String> reading) {
        if (!(entry instanceof Reply.Many parts) || parts.items().size() < 3) {
            return;
        }
        if (parts.items().get(0) instanceof Reply.Bulk name && parts.items().get(2) instanceof Reply.Many flags) {
            var words = new HashSet<String>();
            flags.items().forEach(flag -> words.add(word(flag)));
            if (words.contains("readonly")
                    && !words.contains("write")
                    && !words.contains("admin")
                    && !words.contains("may_replicate")) {
                reading.add(new String(name.data(), US_ASCII).toUpperCase(Locale.ROOT));
            }
        }
        if (parts.items().size() > 9 && parts.items().get(9) instanceof Reply.Many subcommands) {
            subcommands.items().forEach(sub -> collect(sub, reading));
        }
    }

    private static String word(Reply flag) {
        return switch (flag) {
            case Reply.Status status -> status.text();
            case Reply.Bulk bulk -> new String(bulk.data(), US_ASCII);
            default -> "";
        };
    }

    private static boolean isWord(byte[] argument, String word) {
        return argument.length == word.length() && new String(argument, US_ASCII).equalsIgnoreCase(word);
    }
}
