package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.chart.TimeChart;
import io.lodekey.desktop.kit.Banner;
import io.lodekey.desktop.kit.Clipboard;
import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.NoPermission;
import io.lodekey.desktop.kit.NoPermission.Room;
import io.lodekey.desktop.kit.Palette;
import io.lodekey.desktop.kit.Segmented;
import io.lodekey.desktop.kit.StatePane;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.desktop.kit.ViewHeader;
import io.lodekey.desktop.kit.ViewPane;
import io.lodekey.desktop.kit.ViewState;
import io.lodekey.monitor.Off;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Gauges and numbers, charts, plain numbers, nodes, from top to bottom. The charts take the room that is left; below
/// the least height of all the content scrolls.
final class DashboardView {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Texts texts;
    private final ViewPane pane;
    private final ViewHeader header;
    private final Button pause = new Button();
    private final DialCard memory;
    private final DialCard hitRate;
    private final NumberCard operations;
    private final NumberCard latency;
    private final FigureCard clients;
    private final FigureCard evicted;
    private final FigureCard expired;
    private final FigureCard keys;
    private final FigureCard fragmentation;
    private final FigureCard persistence;
    private final TimeChart memoryChart;
    private final TimeChart hitRateChart;
    private final NodeTable nodes;
    private final List<NoPermission> figurePanels;
    private final NoPermission keysPanel;
    private @Nullable Banner failure;
    private @Nullable Banner notice;

    DashboardView(
            DashboardModel model,
            DashboardController actions,
            Texts texts,
            Palette palette,
            ZoneId zone,
            Clipboard clipboard) {
        this.texts = texts;
        header = new ViewHeader(texts.get("title"));
        memory = new DialCard(texts.get("memory.title"), palette);
        hitRate = new DialCard(texts.get("rate.dial"), palette);
        operations = new NumberCard(texts.get("operations.title"));
        latency = new NumberCard(texts.get("latency.title"));
        clients = new FigureCard(texts.get("clients.title"), true);
        evicted = new FigureCard(texts.get("evicted.title"), false);
        expired = new FigureCard(texts.get("expired.title"), true);
        keys = new FigureCard(texts.get("keys.title"), false);
        fragmentation = new FigureCard(texts.get("fragmentation.title"), false);
        persistence = new FigureCard(texts.get("persistence.title"), false);
        memoryChart = new TimeChart(texts.get("memory.title"), zone, clipboard::copy);
        hitRateChart = new TimeChart(texts.get("rate.title"), zone, clipboard::copy);
        nodes = new NodeTable(texts, clipboard::copy);

        keysPanel = new NoPermission(keys, Room.LINE, clipboard);
        List<NoPermission> dials = guarded(Room.LINE, clipboard, memory, hitRate);
        List<NoPermission> numbers = guarded(Room.LINE, clipboard, operations);
        List<NoPermission> lines = guarded(Room.PANEL, clipboard, memoryChart, hitRateChart);
        List<NoPermission> plain = guarded(Room.LINE, clipboard, clients, evicted, expired, fragmentation, persistence);
        figurePanels =
                Stream.of(dials, numbers, lines, plain).flatMap(List::stream).toList();
        Columns heads = new Columns(List.of(dials.get(0), dials.get(1), numbers.get(0), latency));
        Columns charts = new Columns(lines);
        Columns figures =
                new Columns(List.of(plain.get(0), plain.get(1), plain.get(2), keysPanel, plain.get(3), plain.get(4)));
        VBox.setVgrow(charts, Priority.ALWAYS);
        VBox body = new VBox(heads, charts, figures, nodes.node());
        body.getStyleClass().add("lk-dashboard");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("lk-dashboard-scroll");
        scroll.setFocusTraversable(false);
        StatePane state = new StatePane(scroll, clipboard);
        pane = new ViewPane(header, state);

        header.actions(span(model), pauseButton(actions), exportButton(actions));
        model.basis().subscribe(header::detail);
        model.paused().subscribe(this::showPaused);
        model.state().subscribe(now -> {
            state.show(now);
            header.pseudoClassStateChanged(STALE, now instanceof ViewState.Stale);
            if (now instanceof ViewState.Loading) {
                header.busy(OptionalDouble.empty());
            } else {
                header.idle();
            }
        });
        model.reading().subscribe(reading -> reading.ifPresent(this::show));
        model.failure().subscribe(why -> {
            failure = replaced(
                    failure,
                    why.map(sentence -> new Banner(
                            Tone.WARNING,
                            texts.get("failed.sample", sentence),
                            Optional.empty(),
                            () -> model.failure().set(Optional.empty()))));
        });
        model.notice().subscribe(what -> {
            notice = replaced(
                    notice,
                    what.map(said -> new Banner(
                            said.tone(),
                            said.sentence(),
                            Optional.empty(),
                            () -> model.notice().set(Optional.empty()))));
        });
    }

    Region node() {
        return pane;
    }

    private void show(Reading reading) {
        memory.show(reading.memory(), reading.trends().memory());
        hitRate.show(reading.hitRate(), reading.trends().memory());
        operations.show(reading.operations(), reading.trends().operations());
        latency.show(reading.latency(), reading.trends().latency());
        clients.show(reading.clients(), reading.trends().clients());
        evicted.show(reading.evicted());
        expired.show(reading.expired(), reading.trends().expired());
        keys.show(reading.keys());
        fragmentation.show(reading.fragmentation());
        persistence.show(reading.persistence());
        memoryChart.show(reading.memoryChart());
        hitRateChart.show(reading.hitRateChart());
        nodes.show(reading.nodes());
        Optional<ViewState.Denied> figures = denied(reading, Off.Part.FIGURES);
        figurePanels.forEach(panel -> panel.show(figures));
        keysPanel.show(denied(reading, Off.Part.KEYS));
    }

    private static Optional<ViewState.Denied> denied(Reading reading, Off.Part part) {
        return reading.off().stream()
                .filter(off -> off.part() == part)
                .map(off -> new ViewState.Denied(off.sentence(), off.rule()))
                .findFirst();
    }

    private static List<NoPermission> guarded(Room room, Clipboard clipboard, Region... panels) {
        return Stream.of(panels)
                .map(panel -> new NoPermission(panel, room, clipboard))
                .toList();
    }

    private @Nullable Banner replaced(@Nullable Banner old, Optional<Banner> next) {
        if (old != null) {
            pane.hide(old);
        }
        next.ifPresent(pane::show);
        return next.orElse(null);
    }

    private Segmented<Span> span(DashboardModel model) {
        Segmented<Span> span = new Segmented<>(List.of(Span.values()), this::label);
        span.value().bindBidirectional(model.span());
        return span;
    }

    private String label(Span span) {
        return switch (span) {
            case FIVE_MINUTES -> texts.get("span.five");
            case HOUR -> texts.get("span.hour");
            case SESSION -> texts.get("span.session");
        };
    }

    private Button pauseButton(DashboardController actions) {
        pause.setOnAction(pressed -> actions.togglePause());
        pause.setMinWidth(Region.USE_PREF_SIZE);
        pause.getStyleClass().add("lk-pause");
        return pause;
    }

    private Button exportButton(DashboardController actions) {
        Button export = new Button(texts.get("export"), Icons.of("fth-download"));
        export.setOnAction(pressed -> actions.export());
        return export;
    }

    private void showPaused(boolean paused) {
        pause.setText(paused ? texts.get("resume") : texts.get("pause"));
        pause.setGraphic(Icons.of(paused ? "fth-play" : "fth-pause"));
        header.chip(paused ? Optional.of(texts.get("chip.paused")) : Optional.empty(), Tone.NEUTRAL);
    }
}
