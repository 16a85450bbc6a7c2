package io.lodekey.desktop.pools;

import io.lodekey.desktop.kit.Background;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.desktop.kit.Workspace;
import io.lodekey.desktop.table.TableText;
import io.lodekey.pools.Grouping;
import io.lodekey.pools.PoolsJson;
import io.lodekey.pools.PoolsReading;
import io.lodekey.settings.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes the table as CSV, or the whole reading as `lodekey pools --json` prints it.
final class PoolsExport {
    private static final String WRITE = "pools export";

    private final Background background;
    private final Workspace workspace;
    private final Texts texts;
    private final Consumer<Notice> told;

    /// @param told hears how it went
    PoolsExport(Background background, Workspace workspace, Texts texts, Consumer<Notice> told) {
        this.background = background;
        this.workspace = workspace;
        this.texts = texts;
        this.told = told;
    }

    void run(PoolsReading reading, List<GroupRow> rows, Grouping by) {
        String name = "lodekey-pools-" + LocalDate.now(workspace.clock()) + ".csv";
        Optional<Path> chosen = workspace.files().toSave(texts.get("export.title"), name, List.of("csv", "json"));
        chosen.ifPresent(file -> background.<Path>run(
                WRITE,
                () -> Files.writeString(file, text(file, reading, rows, by)),
                written -> told.accept(new Notice(
                        Notice.EXPORT, Tone.SUCCESS, texts.get("export.done", written.toString()), Optional.empty())),
                failure -> told.accept(new Notice(
                        Notice.EXPORT,
                        Tone.DANGER,
                        texts.get(
                                "export.failed",
                                file.toString(),
                                failure instanceof IOException io
                                        ? FileTrouble.sentencePart(io)
                                        : failure.getClass().getSimpleName()),
                        Optional.empty()))));
    }

    private String text(Path file, PoolsReading reading, List<GroupRow> rows, Grouping by) {
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        return json
                ? PoolsJson.of(reading).toPrettyString() + "\n"
                : TableText.csv(new GroupColumns(texts, true).of(by), rows);
    }
}
