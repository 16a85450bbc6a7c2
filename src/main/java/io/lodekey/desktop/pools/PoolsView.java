package io.lodekey.desktop.pools;

import io.lodekey.desktop.chart.TimeChart;
import io.lodekey.desktop.kit.Banner;
import io.lodekey.desktop.kit.Clipboard;
import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Segmented;
import io.lodekey.desktop.kit.StatePane;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.desktop.kit.ViewHeader;
import io.lodekey.desktop.kit.ViewPane;
import io.lodekey.desktop.kit.ViewState;
import io.lodekey.pools.Grouping;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The groups, and below them either chart and own pool, or the connections of the group that is opened.
final class PoolsView {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    static final List<Grouping> GROUPINGS = List.of(
            Grouping.APPLICATION, Grouping.ADDRESS, Grouping.LIBRARY, Grouping.USER, Grouping.COMMAND, Grouping.NODE);

    private final PoolsModel model;
    private final PoolsController actions;
    private final Texts texts;
    private final Clipboard clipboard;
    private final boolean libraries;
    private final ViewPane pane;
    private final ViewHeader header;
    private final Button pause = new Button();
    private final StackPane tables = new StackPane();
    private final Map<Grouping, GroupTable> made = new EnumMap<>(Grouping.class);
    private final Map<String, Banner> banners = new HashMap<>();
    private final TimeChart chart;
    private final Label span = new Label();
    private final OwnCard own;
    private final ClientsCard clients;
    private final HBox below;
    private final PoolsBody body;

    /// @param readOnly nothing may be closed
    /// @param libraries the server tells which library a client uses
    PoolsView(
            PoolsModel model,
            PoolsController actions,
            Texts texts,
            ZoneId zone,
            Clipboard clipboard,
            boolean readOnly,
            boolean libraries) {
        this.model = model;
        this.libraries = libraries;
        this.actions = actions;
        this.texts = texts;
        this.clipboard = clipboard;
        header = new ViewHeader(texts.get("title"));
        chart = new TimeChart(texts.get("chart.title"), zone, clipboard::copy);
        chart.getStyleClass().add("pool-chart");
        HBox.setHgrow(chart, Priority.ALWAYS);
        span.getStyleClass().add("lk-secondary");
        chart.right(span);
        own = new OwnCard(texts);
        below = new HBox(chart, own);
        below.getStyleClass().add("pool-below");
        clients = new ClientsCard(model, actions, texts, clipboard::copy, readOnly, libraries);
        StackPane foot = new StackPane(below, clients);
        foot.getStyleClass().add("pool-foot");
        StatePane list = new StatePane(tables, clipboard);
        tables.setAlignment(javafx.geometry.Pos.TOP_CENTER);
        body = new PoolsBody(list, foot);
        StatePane state = new StatePane(body, clipboard);
        pane = new ViewPane(header, state);
        pane.getStyleClass().add("pool-view");
        header.actions(grouping(), pauseButton(), exportButton());

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
        model.list().subscribe(list::show);
        model.figured().subscribe(figured -> figured.ifPresent(this::show));
        model.panel().subscribe(panel -> {
            boolean opens = panel.isPresent() && !clients.isVisible();
            clients.setVisible(panel.isPresent());
            below.setVisible(panel.isEmpty());
            body.opened(panel.isPresent());
            panel.ifPresent(open ->
                    table(model.grouping().get()).node().selectedKeyProperty().set(open.id()));
            if (opens) {
                clients.focusTable();
            }
        });
        model.notices().addListener((ListChangeListener<Notice>) change -> showNotices());
        showNotices();
    }

    Region node() {
        return pane;
    }

    /// Gives the keyboard back to the groups.
    void focusGroups() {
        table(model.grouping().get()).node().table().requestFocus();
    }

    void focusFilter() {
        clients.focusFilter();
    }

    private void show(Figured figured) {
        GroupTable table = table(figured.by());
        table.show(figured.rows(), figured.total());
        body.rows(figured.rows().size());
        if (!tables.getChildren().contains(table.node())) {
            tables.getChildren().setAll(table.node());
        }
        chart.show(figured.chart());
        span.setText(figured.span());
        own.show(figured.own());
    }

    private GroupTable table(Grouping by) {
        return made.computeIfAbsent(by, grouping -> {
            GroupTable table =
                    new GroupTable(grouping, texts, libraries, clipboard::copy, row -> actions.open(row.id()));
            table.node().selectedKeyProperty().addListener((property, was, is) -> {
                if (model.grouping().get() == grouping) {
                    model.selected().set(is);
                }
            });
            return table;
        });
    }

    private void showNotices() {
        banners.entrySet().removeIf(shown -> {
            boolean gone =
                    model.notices().stream().noneMatch(notice -> notice.about().equals(shown.getKey()));
            if (gone) {
                pane.hide(shown.getValue());
            }
            return gone;
        });
        for (Notice notice : model.notices()) {
            Banner shown = banners.get(notice.about());
            if (shown == null) {
                Banner banner =
                        new Banner(notice.tone(), notice.sentence(), notice.action(), () -> actions.close(notice));
                banners.put(notice.about(), banner);
                pane.show(banner);
            } else {
                shown.say(notice.sentence());
            }
        }
    }

    private Segmented<Grouping> grouping() {
        Segmented<Grouping> chosen = new Segmented<>(GROUPINGS, by -> texts.get("by." + by.name()));
        chosen.value().bindBidirectional(model.grouping());
        return chosen;
    }

    private Button pauseButton() {
        pause.getStyleClass().add("lk-icon-button");
        pause.setOnAction(pressed -> actions.togglePause());
        pause.setTooltip(new Tooltip());
        return pause;
    }

    private Button exportButton() {
        Button export = new Button(texts.get("export"), Icons.of("fth-download"));
        export.setOnAction(pressed -> actions.export());
        return export;
    }

    private void showPaused(boolean paused) {
        String words = texts.get(paused ? "resume" : "pause");
        pause.setGraphic(Icons.of(paused ? "fth-play" : "fth-pause"));
        pause.setAccessibleText(words);
        pause.getTooltip().setText(words);
        header.chip(paused ? Optional.of(texts.get("chip.paused")) : Optional.empty(), Tone.NEUTRAL);
    }
}
