package io.lodekey.pools;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.lodekey.keyspace.KeyText;
import io.lodekey.redis.Node;
import io.lodekey.redis.PoolReading;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Reads the reply to CLIENT LIST: a line a connection, `field=value` between spaces. Fields differ by version; of a
/// field that comes twice the first counts, and a word that is no field belongs to the value before it.
final class ClientLines {
    private ClientLines() {}

    /// Lines that hold no field at all are skipped.
    ///
    /// @param own to tell Lodekey's connections by
    static List<Client> parse(Node node, byte[] reply, PoolReading own) {
        return new String(reply, ISO_8859_1)
                .lines()
                .map(ClientLines::fields)
                .filter(fields -> !fields.isEmpty())
                .map(fields -> client(node, fields, own))
                .toList();
    }

    private static Map<String, String> fields(String line) {
        Map<String, String> fields = new HashMap<>(40);
        String last = "";
        for (String word : line.split(" ", -1)) {
            int equals = word.indexOf('=');
            if (equals > 0 && isField(word, equals)) {
                last = word.substring(0, equals);
                if (fields.putIfAbsent(last, word.substring(equals + 1)) != null) {
                    last = "";
                }
            } else if (!last.isEmpty()) {
                fields.merge(last, word, (value, more) -> value + " " + more);
            }
        }
        return fields;
    }

    private static boolean isField(String word, int end) {
        for (int i = 0; i < end; i++) {
            char c = word.charAt(i);
            if (!((c >= 'a' && c <= 'z') || c == '-' || (c >= '0' && c <= '9'))) {
                return false;
            }
        }
        return true;
    }

    private static Client client(Node node, Map<String, String> fields, PoolReading own) {
        OptionalLong id = number(fields, "id");
        String name = printed(fields.getOrDefault("name", "").stripTrailing());
        String address = printed(fields.getOrDefault("addr", ""));
        OptionalLong database = number(fields, "db");
        return new Client(
                node,
                id,
                name,
                ClientName.of(name),
                address,
                host(address),
                seconds(fields, "age"),
                seconds(fields, "idle"),
                fields.getOrDefault("flags", ""),
                database.isPresent() ? OptionalInt.of((int) database.getAsLong()) : OptionalInt.empty(),
                sum(fields, "sub", "psub", "ssub"),
                number(fields, "omem"),
                number(fields, "tot-mem"),
                text(fields, "cmd").filter(command -> !command.equals("NULL")),
                text(fields, "user").filter(user -> !user.isEmpty()),
                library(fields),
                id.isPresent() && own.holds(node, id.getAsLong()));
    }

    /// `[::1]:6379` and `::1:6379` are the host `::1`; a Unix socket is its path.
    static Optional<String> host(String address) {
        int colon = address.lastIndexOf(':');
        String host = colon < 0 ? address : address.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        return host.isEmpty() || host.equals("?") ? Optional.empty() : Optional.of(host);
    }

    private static Optional<String> library(Map<String, String> fields) {
        return text(fields, "lib-name").map(name -> (name + " " + printed(fields.getOrDefault("lib-ver", ""))).strip());
    }

    private static Optional<String> text(Map<String, String> fields, String field) {
        return Optional.ofNullable(fields.get(field)).map(ClientLines::printed);
    }

    private static String printed(String bytes) {
        return KeyText.print(bytes.getBytes(ISO_8859_1));
    }

    private static Optional<Duration> seconds(Map<String, String> fields, String field) {
        OptionalLong number = number(fields, field);
        return number.isPresent() && number.getAsLong() >= 0
                ? Optional.of(Duration.ofSeconds(number.getAsLong()))
                : Optional.empty();
    }

    private static OptionalLong sum(Map<String, String> fields, String... names) {
        OptionalLong sum = OptionalLong.empty();
        for (String name : names) {
            OptionalLong part = number(fields, name);
            if (part.isPresent()) {
                sum = OptionalLong.of(sum.orElse(0) + part.getAsLong());
            }
        }
        return sum;
    }

    private static OptionalLong number(Map<String, String> fields, String field) {
        String digits = fields.getOrDefault(field, "");
        return digits.matches("-?\\d{1,18}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
}
