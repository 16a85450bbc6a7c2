package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.lodekey.keyspace.KeyType;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How the length and a bounded part of a value are asked for, by type, and how the replies are read. None of these
/// commands touches more than a bounded number of items, however large the value is: SSCAN and HSCAN rather than
/// SMEMBERS and HGETALL.
final class ValueCommands {
    private ValueCommands() {}

    /// The command for the length and the one for the value; none for types Lodekey does not read.
    static List<Cmd> of(KeyType type, byte[] name, int maxValueBytes) {
        String last = Integer.toString(KeyValue.MAX_ITEMS - 1);
        String count = Integer.toString(KeyValue.MAX_ITEMS);
        return switch (type) {
            case STRING -> pair("STRLEN", name, "GETRANGE", "0", Integer.toString(Math.max(0, maxValueBytes - 1)));
            case LIST -> pair("LLEN", name, "LRANGE", "0", last);
            case SET -> pair("SCARD", name, "SSCAN", "0", "COUNT", count);
            case ZSET -> pair("ZCARD", name, "ZRANGE", "0", last, "WITHSCORES");
            case HASH -> pair("HLEN", name, "HSCAN", "0", "COUNT", count);
            case STREAM -> pair("XLEN", name, "XRANGE", "-", "+", "COUNT", count);
            case OTHER -> List.of();
        };
    }

    private static List<Cmd> pair(String length, byte[] name, String read, String... args) {
        List<byte[]> all = Stream.concat(Stream.of(name), Stream.of(args).map(arg -> arg.getBytes(US_ASCII)))
                .toList();
        return List.of(new Cmd(length, List.of(name)), new Cmd(read, all));
    }

    /// Reads a value.
    ///
    /// @param length what the server says the whole is
    static KeyValue value(KeyType type, long length, Reply reply, int maxValueBytes) {
        if (reply instanceof Reply.Failed) {
            return new KeyValue.NotRead("The user logged in may not read values of type %s.".formatted(type.word()));
        }
        var budget = new Budget(maxValueBytes);
        return switch (type) {
            case STRING -> string(bytes(reply), length);
            case LIST -> {
                List<byte[]> items = budget.take(items(reply), 1);
                yield new KeyValue.ListItems(items, items.size() < length);
            }
            case SET -> {
                List<byte[]> members = budget.take(scanned(reply), 1);
                yield new KeyValue.SetMembers(members, members.size() < length);
            }
            case ZSET -> {
                List<KeyValue.Scored> entries = scored(budget.take(items(reply), 2));
                yield new KeyValue.ZsetEntries(entries, entries.size() < length);
            }
            case HASH -> {
                List<KeyValue.Field> fields = fields(budget.take(scanned(reply), 2));
                yield new KeyValue.HashFields(fields, fields.size() < length);
            }
            case STREAM -> {
                List<KeyValue.Entry> entries = entries(reply, budget);
                yield new KeyValue.StreamEntries(entries, entries.size() < length);
            }
            case OTHER -> new KeyValue.NotRead("Values of this type are not shown.");
        };
    }

    /// Keeps what is handed on within the bytes asked for; the first item is always kept.
    private static final class Budget {
        private long left;

        Budget(long left) {
            this.left = left;
        }

        /// Whole groups of `group` items.
        List<byte[]> take(List<byte[]> items, int group) {
            int end = 0;
            while (end + group <= items.size() && end < KeyValue.MAX_ITEMS * group && (left > 0 || end == 0)) {
                for (int i = 0; i < group; i++) {
                    left -= items.get(end++).length;
                }
            }
            return List.copyOf(items.subList(0, end));
        }

        boolean isSpent() {
            return left <= 0;
        }
    }

    private static KeyValue string(byte[] data, long length) {
        boolean truncated = data.length < length;
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate(data.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(data), text, !truncated);
        boolean readable = !result.isError() && text.flip().chars().noneMatch(ValueCommands::isControl);
        return readable ? new KeyValue.Text(text.toString(), truncated) : new KeyValue.Bytes(data, truncated);
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }

    private static List<KeyValue.Scored> scored(List<byte[]> pairs) {
        var entries = new ArrayList<KeyValue.Scored>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            entries.add(new KeyValue.Scored(pairs.get(i), score(new String(pairs.get(i + 1), US_ASCII))));
        }
        return List.copyOf(entries);
    }

    private static double score(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan", "-nan" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    private static List<KeyValue.Field> fields(List<byte[]> pairs) {
        var fields = new ArrayList<KeyValue.Field>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            fields.add(new KeyValue.Field(pairs.get(i), pairs.get(i + 1)));
        }
        return List.copyOf(fields);
    }

    private static List<KeyValue.Entry> entries(Reply reply, Budget budget) {
        var entries = new ArrayList<KeyValue.Entry>();
        if (reply instanceof Reply.Many many) {
            for (Reply item : many.items()) {
                if (item instanceof Reply.Many entry
                        && entry.items().size() == 2
                        && !(budget.isSpent() && !entries.isEmpty())) {
                    String id = new String(bytes(entry.items().get(0)), ISO_8859_1);
                    List<byte[]> pairs = items(entry.items().get(1));
                    budget.take(pairs, 2);
                    entries.add(new KeyValue.Entry(id, fields(pairs)));
                }
            }
        }
        return List.copyOf(entries);
    }

    /// SSCAN and HSCAN answer a cursor and the items.
    private static List<byte[]> scanned(Reply reply) {
        return reply instanceof Reply.Many many && many.items().size() == 2
                ? items(many.items().get(1))
                : List.of();
    }

    private static List<byte[]> items(Reply reply) {
        return reply instanceof Reply.Many many
                ? many.items().stream().map(ValueCommands::bytes).toList()
                : List.of();
    }

    private static byte[] bytes(Reply reply) {
        return switch (reply) {
            case Reply.Bulk bulk -> bulk.data();
            case Reply.Status status -> status.text().getBytes(ISO_8859_1);
            case Reply.Number number -> Long.toString(number.value()).getBytes(US_ASCII);
            default -> new byte[0];
        };
    }
}
