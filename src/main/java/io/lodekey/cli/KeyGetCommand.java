package io.lodekey.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lodekey.cli.Table.Cell;
import io.lodekey.cli.Table.Column;
import io.lodekey.redis.KeyReading;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// One key: type, expiry, size, value, and what it is to the schema.
final class KeyGetCommand implements Command {
    /// For a person, a screenful or two.
    private static final int TEXT_BYTES = 4 * 1024;
    /// For a script; a longer value is cut and says so.
    private static final int JSON_BYTES = 8 * 1024 * 1024;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS xxx", Locale.ROOT);

    private final PositionalParamSpec key =
            Args.argument("0", "1", "KEY", String.class, "The name; \\xNN for other bytes");
    private final CommandSpec spec =
            Args.command("get", "One key: type, time to live, size, value").addPositional(key);

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        String text = key.getValue();
        byte[] name = KeyArgument.bytes(text, "the name");
        boolean json = call.options().json();
        try (Call.Opened opened = call.open()) {
            KeyReading reading = opened.session().key(name, json ? JSON_BYTES : TEXT_BYTES);
            KeyMeaning meaning = KeyMeaning.of(opened.schema(), name);
            if (json) {
                call.console().exact(JsonText.of(json(meaning, reading)));
            } else {
                print(call, opened, meaning, reading);
            }
            return ExitCode.DONE;
        }
    }

    private static ObjectNode json(KeyMeaning meaning, KeyReading reading) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        meaning.addTo(json);
        json.put("exists", reading.exists());
        if (!reading.exists()) {
            json.put("type", "none").put("pttl", -2).putNull("bytes").putNull("value");
            return json;
        }
        json.put("type", reading.type().word()).put("pttl", reading.pttl());
        if (reading.bytes() < 0) {
            json.putNull("bytes");
        } else {
            json.put("bytes", reading.bytes());
        }
        reading.length().ifPresent(length -> json.put("length", length));
        ValueJson.addTo(json, reading.value());
        return json;
    }

    private static void print(Call call, Call.Opened opened, KeyMeaning meaning, KeyReading reading) {
        Console console = call.console();
        console.line(Style.STRONG.of(
                ServerLine.of(opened.server().profile(), opened.session().facts()), console.colour()));
        if (!reading.exists()) {
            console.line("There is no key " + meaning.key() + " in database "
                    + opened.session().facts().database() + ".");
        }
        Table table = new Table(Column.text(""), Column.text(""));
        table.row(Cell.muted("key"), new Cell(meaning.key(), Style.STRONG));
        if (reading.exists()) {
            Instant now = call.surroundings().clock().instant();
            table.row(Cell.muted("type"), Cell.of(reading.type().word()));
            table.row(
                    Cell.muted("expires"),
                    Cell.of(expiry(
                            reading.pttl(), now, call.surroundings().clock().getZone())));
            table.row(Cell.muted("size"), Cell.of(size(reading)));
        }
        meaning.addTo(table);
        table.print(console);
        if (reading.exists()) {
            console.line("");
            ValueText.print(console, reading.value());
        }
    }

    private static String expiry(long pttl, Instant now, ZoneId zone) {
        return pttl < 0
                ? "never"
                : MOMENT.format(now.plusMillis(pttl).atZone(zone)) + ", in "
                        + Figures.duration(Duration.ofMillis(pttl));
    }

    private static String size(KeyReading reading) {
        String estimate =
                reading.bytes() < 0 ? Figures.UNKNOWN : Figures.bytes(reading.bytes()) + " by the server's estimate";
        if (reading.length().isEmpty()) {
            return estimate;
        }
        long length = reading.length().getAsLong();
        return switch (reading.type()) {
            case STRING -> estimate + ", " + Figures.count(length) + " bytes long";
            case LIST, SET, ZSET, HASH, STREAM, OTHER -> estimate + ", " + Figures.count(length) + " items";
        };
    }
}
