package io.lodekey.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lodekey.cli.Table.Cell;
import io.lodekey.cli.Table.Column;
import io.lodekey.store.AuditEntry;
import io.lodekey.store.AuditLog;
import io.lodekey.store.AuditStart;
import io.lodekey.text.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/// What was changed from here: when, by whom, where, how it ended, and whether it can be put back.
final class ChangesCommand implements Command {
    private static final int MOST = 1_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final CommandSpec spec = Args.command("changes", "What was changed from here, and what can be put back");

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        List<AuditEntry> entries;
        try (AuditLog audit =
                AuditLog.open(call.folders().data(), call.surroundings().clock())) {
            entries = audit.list(MOST);
        }
        if (call.options().json()) {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            ArrayNode rows = root.putArray("changes");
            entries.forEach(entry -> json(rows.addObject(), entry));
            call.console().exact(JsonText.of(root));
        } else {
            print(call.console(), entries, call.surroundings().clock().getZone());
        }
        return ExitCode.DONE;
    }

    private static void json(ObjectNode row, AuditEntry entry) {
        AuditStart start = entry.start();
        row.put("change", start.change())
                .put("kind", start.kind())
                .put("at", entry.begun().toString())
                .put("by", start.by())
                .put("server", start.server())
                .put("profile", start.profile().orElse(null))
                .put("state", entry.state().word())
                .put("keys", start.keys())
                .put("undoUntil", start.undoUntil().map(Instant::toString).orElse(null))
                .put("file", start.file().map(Path::toString).orElse(null))
                .put("subject", start.subject())
                .put("outcome", entry.outcome());
        long bytes = bytes(start);
        if (bytes < 0) {
            row.putNull("bytes");
        } else {
            row.put("bytes", bytes);
        }
    }

    private static void print(Console console, List<AuditEntry> entries, ZoneId zone) {
        if (entries.isEmpty()) {
            console.line("Nothing was changed from here yet.");
            return;
        }
        Table table = new Table(
                Column.text("Change"),
                Column.text("Kind"),
                Column.text("At"),
                Column.text("By"),
                Column.text("Server"),
                Column.text("State"),
                Column.figure("Keys"),
                Column.figure("Bytes"),
                Column.text("File"));
        for (AuditEntry entry : entries) {
            AuditStart start = entry.start();
            table.row(
                    new Cell(start.change(), Style.STRONG),
                    Cell.of(start.kind()),
                    Cell.of(TIME.format(entry.begun().atZone(zone))),
                    Cell.of(start.by()),
                    Cell.of(start.server()),
                    Cell.of(entry.state().word()),
                    Cell.of(Figures.count(start.keys())),
                    Cell.of(Figures.bytes(bytes(start))),
                    Cell.of(start.file().map(Path::toString).orElse(Figures.UNKNOWN)));
        }
        table.print(console);
    }

    /// Of the file, -1 where there is none any more.
    private static long bytes(AuditStart start) {
        return start.file().map(ChangesCommand::size).orElse(-1L);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }
}
