package io.lodekey.desktop.chart;

import io.lodekey.desktop.kit.Card;
import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A panel with a chart of values over time: title and legend, the plot, and the same figures as a table instead of it
/// when asked. The pointer over the plot reads out all values of that moment.
public final class TimeChart extends Card {
    private final Texts texts = Texts.of(TimeChart.class);
    private final Legend legend = new Legend();
    private final Plot plot;
    private final StackPane body;
    private final ToggleButton asTable = new ToggleButton();
    private final ZoneId zone;
    private final Consumer<String> clipboard;
    private @Nullable ChartTable table;
    private @Nullable ChartData data;
    private List<String> tableNames = List.of();

    /// @param zone of the clock times
    /// @param clipboard takes what is copied from the table
    public TimeChart(String title, ZoneId zone, Consumer<String> clipboard) {
        super(title);
        this.zone = zone;
        this.clipboard = clipboard;
        getStyleClass().add("lk-time-chart");
        plot = new Plot(texts, zone);
        plot.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        body = new StackPane(plot);
        body.getStyleClass().add("lk-chart-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        asTable.setGraphic(Icons.of("fth-list"));
        asTable.getStyleClass().add("lk-chart-switch");
        asTable.setTooltip(new Tooltip());
        asTable.selectedProperty().subscribe(wanted -> refresh());
        head().getChildren().add(1, asTable);
        right(legend);
        content(body);
    }

    public void show(ChartData next) {
        data = next;
        legend.show(next);
        plot.setAccessibleText(next.title());
        refresh();
    }

    /// Whether the figures are shown as rows.
    public void showAsTable(boolean wanted) {
        asTable.setSelected(wanted);
    }

    private void refresh() {
        boolean wanted = asTable.isSelected();
        String action = wanted ? texts.get("asChart") : texts.get("asTable");
        asTable.setAccessibleText(action);
        asTable.getTooltip().setText(action);
        if (data == null) {
            return;
        }
        if (!wanted) {
            body.getChildren().setAll(plot);
            plot.show(data);
            table = null;
            return;
        }
        List<String> names = data.series().stream().map(ChartSeries::name).toList();
        if (table == null || !names.equals(tableNames)) {
            tableNames = names;
            table = new ChartTable(data, texts, zone, clipboard);
        } else {
            table.show(data);
        }
        body.getChildren().setAll(table.node());
    }
}
