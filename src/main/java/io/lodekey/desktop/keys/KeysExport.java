package io.lodekey.desktop.keys;

import com.fasterxml.jackson.databind.JsonNode;
import io.lodekey.desktop.kit.Background;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.desktop.kit.Workspace;
import io.lodekey.desktop.table.Column;
import io.lodekey.desktop.table.TableText;
import io.lodekey.monitor.KeyspaceReport;
import io.lodekey.monitor.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Writes what is shown, or all that was found, to a file of the reader's choice.
final class KeysExport {
    private static final Object WRITE = "keys export";

    private final KeysModel model;
    private final Background background;
    private final Workspace workspace;
    private final Texts texts;
    private final Consumer<Notice> told;
    private final KeyColumns columns;

    /// @param told hears how it went
    KeysExport(KeysModel model, Background background, Workspace workspace, Texts texts, Consumer<Notice> told) {
        this.model = model;
        this.background = background;
        this.workspace = workspace;
        this.texts = texts;
        this.told = told;
        this.columns = new KeyColumns(texts);
    }

    void run(ExportKind kind) {
        Optional<KeysSnapshot> snapshot = model.snapshot.get();
        if (snapshot.isEmpty()) {
            return;
        }
        Callable<String> text = text(kind, snapshot.get().report());
        Optional<Path> chosen =
                workspace.files().toSave(texts.get("export.title"), suggested(kind), List.of(kind.extension()));
        chosen.ifPresent(file -> background.<Path>run(
                WRITE,
                () -> Files.writeString(file, text.call()),
                written -> told.accept(new Notice(
                        "export", Tone.SUCCESS, texts.get("export.done", written.toString()), Optional.empty())),
                failure -> told.accept(new Notice("export", Tone.DANGER, why(file, failure), Optional.empty()))));
    }

    /// The rows are taken now, as they are shown; the text is made off the JavaFX thread.
    private Callable<String> text(ExportKind kind, KeyspaceReport report) {
        if (kind == ExportKind.REPORT_JSON) {
            return () -> pretty(ReportJson.scan(report));
        }
        return switch (model.tab.get()) {
            case FAMILIES -> table(kind, columns.families(), model.families.values());
            case TYPES -> table(kind, columns.types(), model.types.values());
            case PREFIXES -> table(kind, columns.prefixes(), model.prefixes.values());
            case LEGACY -> table(kind, columns.legacy(), model.legacy.values());
            case UNKNOWN -> table(kind, columns.unknown(), model.unknown.values());
            case NOT_CONFORMING -> table(kind, columns.faults(), model.faults.values());
            case BIGGEST -> table(kind, columns.biggest(), model.biggest.values());
        };
    }

    private static <R> Callable<String> table(ExportKind kind, List<Column<R>> columns, List<R> rows) {
        return kind == ExportKind.TABLE_CSV
                ? () -> TableText.csv(columns, rows)
                : () -> pretty(TableText.json(columns, rows));
    }

    private static String pretty(JsonNode json) {
        return json.toPrettyString() + "\n";
    }

    private String suggested(ExportKind kind) {
        String what = kind == ExportKind.REPORT_JSON ? "scan" : model.tab.get().word();
        LocalDate today = LocalDate.now(workspace.clock());
        return "lodekey-" + what + "-" + today + "." + kind.extension();
    }

    private String why(Path file, Throwable failure) {
        String reason = failure instanceof IOException io && io.getMessage() != null
                ? io.getClass().getSimpleName()
                : failure.getClass().getSimpleName();
        return texts.get("export.failed", file.toString(), reason);
    }
}
