package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Command;
import io.lodekey.desktop.kit.Shortcut;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.keyspace.Family;
import io.lodekey.keyspace.Schema;
import java.util.ArrayList;
import java.util.List;

/// What can be done with keys, by name.
final class KeysCommands {
    private final KeysController keys;
    private final KeysModel model;
    private final Schema schema;
    private final Texts texts;

    KeysCommands(KeysController keys, Schema schema, Texts texts) {
        this.keys = keys;
        this.model = keys.model();
        this.schema = schema;
        this.texts = texts;
    }

    List<Command> ofView() {
        boolean scanning = model.scanning();
        boolean figures = model.snapshot.get().isPresent();
        List<Command> all = new ArrayList<>();
        all.add(command("again", "fth-refresh-cw", keys::readAgain)
                .with(Shortcut.AGAIN)
                .onlyIf(!scanning, texts.get("command.scanning")));
        all.add(command("sample", "fth-percent", keys::askSample).onlyIf(!scanning, texts.get("command.scanning")));
        all.add(command(
                        model.paused() ? "resume" : "pause",
                        model.paused() ? "fth-play" : "fth-pause",
                        keys::togglePause)
                .with(Shortcut.PAUSE)
                .onlyIf(scanning, texts.get("command.idle")));
        all.add(command("cancel", "fth-square", keys::cancelScan).onlyIf(scanning, texts.get("command.idle")));
        all.add(command("filter", "fth-filter", keys::focusFilter).with(Shortcut.FILTER));
        all.add(command("copy", "fth-copy", keys::copySelected)
                .with(Shortcut.COPY)
                .onlyIf(figures, texts.get("command.nothing")));
        for (ExportKind kind : ExportKind.values()) {
            all.add(command("export." + kind.word(), "fth-download", () -> keys.export(kind))
                    .onlyIf(figures, texts.get("command.nothing")));
        }
        for (KeysTab tab : KeysTab.values()) {
            String text = texts.get("command.tab", texts.get("tab." + tab.word()));
            all.add(named("tab." + tab.word(), text, "fth-key", () -> model.tab.set(tab)));
        }
        boolean bytes = model.measure.get() == KeysModel.Measure.BYTES;
        all.add(command(
                bytes ? "measure.keys" : "measure.bytes",
                "fth-grid",
                () -> model.measure.set(bytes ? KeysModel.Measure.KEYS : KeysModel.Measure.BYTES)));
        return all;
    }

    /// A scan, and each family of the schema.
    List<Command> everywhere() {
        List<Command> all = new ArrayList<>();
        all.add(command("scan", "fth-refresh-cw", keys::scan).onlyIf(!model.scanning(), texts.get("command.scanning")));
        for (Family family : schema.families()) {
            all.add(Command.of(
                    "keys.family." + family.id(),
                    texts.get("command.family", family.id()),
                    texts.get(
                            "command.family.about",
                            family.label(),
                            family.template().text()),
                    "fth-corner-down-right",
                    () -> keys.showFamily(family.id())));
        }
        return all;
    }

    private Command command(String word, String icon, Runnable run) {
        return named(word, texts.get("command." + word), icon, run);
    }

    private Command named(String word, String text, String icon, Runnable run) {
        return Command.of("keys." + word, text, texts.get("title"), icon, run);
    }
}
