package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.keyspace.KeyType;
import io.lodekey.settings.HostPort;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Reads one key. What TYPE says decides which commands read it, and everything is then asked in one transaction, TYPE
/// again with it: so length and value belong together, and TYPE tells the ledger for those whose reply to a missing and
/// to an empty key is the same.
final class KeyReader {
    private static final int TRIES = 3;
    private static final int FIRST_REPLY = 4;
    private static final HostPort NOWHERE = new HostPort("?", HostPort.REDIS_PORT);

    private final Sender sender;
    private final Wire wire;
    private final boolean asking;

    /// @param asking the node is only on its way to become the key's home, and answers only who says so each time
    KeyReader(Sender sender, Wire wire, boolean asking) {
        this.sender = sender;
        this.wire = wire;
        this.asking = asking;
    }

    KeyReading read(byte[] name, int maxValueBytes) {
        for (int i = 0; i < TRIES; i++) {
            String word =
                    word(calls(List.of(new Cmd("TYPE", List.of(name))), true).getFirst());
            if (word.equals("none")) {
                return missing(name);
            }
            List<Reply> seen = transaction(name, word, maxValueBytes);
            String again = word(seen.getFirst());
            if (again.equals("none")) {
                return missing(name);
            }
            if (again.equals(word)) {
                return reading(name, word, seen, maxValueBytes);
            }
        }
        throw sender.failures().said("TYPE", "the key changes its type all the time");
    }

    /// Replies to `commands`; those that may not be run are among them, a redirection is thrown.
    ///
    /// @param all any error is thrown
    private List<Reply> calls(List<Cmd> commands, boolean all) {
        List<Reply> replies = asking
                ? sender.calls(
                        wire,
                        Stream.concat(Stream.of(Cmd.of("ASKING")), commands.stream())
                                .toList())
                : sender.calls(wire, commands);
        List<Reply> answers = asking ? replies.subList(1, replies.size()) : replies;
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i) instanceof Reply.Failed(String error)
                    && (all || Redirection.of(error, NOWHERE).isPresent())) {
                throw sender.failures().said(AclRules.words(commands.get(i)), error);
            }
        }
        return answers;
    }

    private static KeyReading missing(byte[] name) {
        var nothing = new KeyValue.NotRead("There is no such key.");
        return new KeyReading(name, false, KeyType.OTHER, -1, -1, OptionalLong.empty(), nothing);
    }

    private List<Reply> transaction(byte[] name, String word, int maxValueBytes) {
        var commands = new ArrayList<Cmd>();
        commands.add(Cmd.of("MULTI"));
        commands.add(new Cmd("TYPE", List.of(name)));
        commands.add(new Cmd("PTTL", List.of(name)));
        commands.add(new Cmd("MEMORY", List.of("USAGE".getBytes(US_ASCII), name)));
        commands.addAll(ValueCommands.of(KeyType.of(word), name, maxValueBytes));
        commands.add(Cmd.of("EXEC"));
        List<Reply> replies = calls(commands, false);
        if (replies.getLast() instanceof Reply.Many many) {
            return many.items();
        }
        return oneByOne(commands.subList(1, commands.size() - 1), replies);
    }

    /// A user who may not run one of them may not run the transaction: then each is asked alone.
    private List<Reply> oneByOne(List<Cmd> commands, List<Reply> queued) {
        var allowed = new ArrayList<Cmd>();
        for (int i = 0; i < commands.size(); i++) {
            if (!(queued.get(i + 1) instanceof Reply.Failed)) {
                allowed.add(commands.get(i));
            }
        }
        if (allowed.isEmpty() || !allowed.getFirst().name().equals("TYPE")) {
            throw sender.failures().said("TYPE", "NOPERM");
        }
        var answered = new ArrayList<Reply>();
        for (Cmd each : allowed) {
            answered.addAll(calls(List.of(each), false));
        }
        var replies = new ArrayList<Reply>();
        int next = 0;
        for (int i = 0; i < commands.size(); i++) {
            replies.add(queued.get(i + 1) instanceof Reply.Failed failed ? failed : answered.get(next++));
        }
        return replies;
    }

    private KeyReading reading(byte[] name, String word, List<Reply> seen, int maxValueBytes) {
        KeyType type = KeyType.of(word);
        long pttl = seen.get(1) instanceof Reply.Number number ? number.value() : -1;
        long bytes = seen.get(2) instanceof Reply.Number number ? number.value() : -1;
        if (type == KeyType.OTHER) {
            var value = new KeyValue.NotRead("Values of type %s are not shown.".formatted(word));
            return new KeyReading(name, true, type, pttl, bytes, OptionalLong.empty(), value);
        }
        OptionalLong length =
                seen.get(3) instanceof Reply.Number number ? OptionalLong.of(number.value()) : OptionalLong.empty();
        KeyValue value = ValueCommands.value(type, length.orElse(0), seen.get(FIRST_REPLY), maxValueBytes);
        return new KeyReading(name, true, type, pttl, bytes, length, value);
    }

    private static String word(Reply reply) {
        return switch (reply) {
            case Reply.Status status -> status.text();
            case Reply.Bulk bulk -> new String(bulk.data(), UTF_8);
            default -> "none";
        };
    }
}
