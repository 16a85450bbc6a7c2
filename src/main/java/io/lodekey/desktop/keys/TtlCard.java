package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Card;
import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.BucketChart;
import io.lodekey.desktop.table.DataTable;
import io.lodekey.desktop.table.Rows;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What expires when, as bars or as a table.
final class TtlCard extends Card {
    /// From here on the share of bytes has room beside the title.
    private static final double WIDE = 500;

    private final BucketChart chart = new BucketChart();
    private final Rows<TtlBars.Span> rows = new Rows<>(TtlBars.Span::expires);
    private final Hyperlink noExpiry = new Hyperlink();
    private final ToggleButton asTable = new ToggleButton(null, Icons.of("fth-list"));
    private Optional<TtlBars> shown = Optional.empty();

    /// @param toNoExpiry shows who never expires
    TtlCard(KeysModel model, KeysActions actions, Texts texts, Runnable toNoExpiry) {
        super("");
        getStyleClass().add("ttl-card");
        DataTable<TtlBars.Span> table = new DataTable<>(new KeyColumns(texts).expiry(), rows, actions::copy);
        table.setVisible(false);
        StackPane either = new StackPane(chart, table);
        either.setMinHeight(0);
        asTable.getStyleClass().addAll("keys-icon-toggle");
        Tooltip tip = new Tooltip();
        asTable.setTooltip(tip);
        asTable.selectedProperty().subscribe(chosen -> {
            chart.setVisible(!chosen);
            table.setVisible(chosen);
            shown.ifPresent(ttl -> rows.update(ttl.spans()));
            String text = texts.get(chosen ? "ttl.chart" : "ttl.table");
            tip.setText(text);
            asTable.setAccessibleText(text);
        });
        noExpiry.setOnAction(pressed -> toNoExpiry.run());
        noExpiry.getStyleClass().add("ttl-none");
        noExpiry.setMinWidth(USE_PREF_SIZE);
        right(noExpiry, asTable);
        setMinWidth(0);
        VBox.setVgrow(either, Priority.ALWAYS);
        content(either);
        widthProperty().subscribe(width -> sayHead());
        model.snapshot.subscribe(snapshot -> snapshot.ifPresent(shown -> show(shown.ttl())));
    }

    void show(TtlBars ttl) {
        shown = Optional.of(ttl);
        sayHead();
        chart.show(ttl.bars());
        if (asTable.isSelected()) {
            rows.update(ttl.spans());
        }
    }

    private void sayHead() {
        shown.ifPresent(ttl -> {
            boolean wide = getWidth() >= WIDE;
            title().setText(wide ? ttl.title() : ttl.titleShort());
            noExpiry.setText(wide ? ttl.noExpiry() : ttl.noExpiryShort());
        });
    }
}
