package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.ViewHeader;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// What the figures rest on, and what can be done about it.
final class KeysHeader {
    private record Offered(boolean figures, boolean scanning, boolean paused) {}

    private final KeysModel model;
    private final KeysActions actions;
    private final Texts texts;
    private final ViewHeader header;
    private final Button scan;
    private final Button sample;
    private final Button export;
    private final Button pause;
    private final Button cancel;
    private final ContextMenu exports = new ContextMenu();
    private final PopOver panel = new PopOver();
    private final Tooltip basisTip = new Tooltip();
    private @Nullable Offered offered;

    KeysHeader(KeysModel model, KeysActions actions, Texts texts) {
        this.model = model;
        this.actions = actions;
        this.texts = texts;
        header = new ViewHeader(texts.get("title"));
        scan = button("action.scan", "fth-refresh-cw", actions::scan);
        sample = button("action.sample", "fth-percent", this::askSample);
        export = button("action.export", "fth-download", this::askExport);
        pause = button("action.pause", "fth-pause", () -> actions.pauseScan(!model.paused()));
        cancel = button("action.cancel", "fth-square", actions::cancelScan);
        cancel.getStyleClass().add("keys-cancel");
        basisTip.setWrapText(true);
        basisTip.setMaxWidth(420);
        for (ExportKind kind : ExportKind.values()) {
            MenuItem item = new MenuItem(texts.get("export." + kind.word()));
            item.setOnAction(chosen -> actions.export(kind));
            exports.getItems().add(item);
        }
        panel.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        panel.setDetachable(false);
        panel.setAnimated(false);
        model.basis.subscribe(this::say);
        model.phase.subscribe(phase -> offer());
        model.snapshot.subscribe(snapshot -> offer());
    }

    ViewHeader node() {
        return header;
    }

    boolean closePanel() {
        if (panel.isShowing() || exports.isShowing()) {
            panel.hide();
            exports.hide();
            return true;
        }
        return false;
    }

    private Button button(String text, String icon, Runnable action) {
        Button button = new Button(texts.get(text), Icons.of(icon));
        button.setOnAction(pressed -> action.run());
        return button;
    }

    private void say(BasisLine line) {
        header.chip(line.chip(), line.tone());
        header.basis(line.basis());
        header.detail(line.detail());
        basisTip.setText(line.hover());
        if (line.hover().isBlank()) {
            Tooltip.uninstall(header, basisTip);
        } else {
            Tooltip.install(header, basisTip);
        }
        line.busy().ifPresentOrElse(header::busy, header::idle);
    }

    /// Snapshots come ten times a second while a scan runs: what stays the same is not touched.
    private void offer() {
        boolean figures = model.snapshot.get().isPresent();
        Offered next = new Offered(figures, model.scanning(), model.paused());
        if (next.equals(offered)) {
            return;
        }
        offered = next;
        scan.setText(texts.get(figures ? "action.scan.again" : "action.scan"));
        export.setDisable(!figures);
        if (next.scanning()) {
            panel.hide();
            pause.setText(texts.get(next.paused() ? "action.resume" : "action.pause"));
            pause.setGraphic(Icons.of(next.paused() ? "fth-play" : "fth-pause"));
            header.actions(pause, cancel, export);
        } else {
            header.actions(scan, sample, export);
        }
    }

    void askSample() {
        SamplePane pane = new SamplePane(texts, keys -> {
            panel.hide();
            actions.sample(keys);
        });
        panel.setContentNode(pane);
        panel.show(sample);
        pane.start();
    }

    private void askExport() {
        exports.show(export, Side.BOTTOM, 0, 4);
    }
}
