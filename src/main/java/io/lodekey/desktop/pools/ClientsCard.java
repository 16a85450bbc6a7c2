package io.lodekey.desktop.pools;

import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.DataTable;
import io.lodekey.desktop.table.FilterField;
import io.lodekey.desktop.table.Rows;
import io.lodekey.desktop.table.Words;
import io.lodekey.pools.Client;
import io.lodekey.pools.ClientKill;
import io.lodekey.text.Figures;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The group that is opened: its connections one a row, and closing them.
final class ClientsCard extends VBox {
    private final Texts texts;
    private final boolean readOnly;
    private final Rows<Client> rows = new Rows<>(Client::key);
    private final DataTable<Client> table;
    private final FilterField filter;
    private final Label title = new Label();
    private final Label facts = new Label();
    private final Button killAll = new Button();
    private final Button killSelected = new Button();
    private List<Client> all = List.of();
    private int killable;

    /// @param readOnly nothing may be closed
    /// @param libraries the server tells which library a client uses
    ClientsCard(
            PoolsModel model,
            PoolsController actions,
            Texts texts,
            Consumer<String> clipboard,
            boolean readOnly,
            boolean libraries) {
        this.texts = texts;
        this.readOnly = readOnly;
        getStyleClass().addAll("lk-card", "pool-panel");
        title.getStyleClass().add("lk-panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        facts.getStyleClass().add("lk-secondary");
        facts.setTextOverrun(OverrunStyle.ELLIPSIS);
        facts.setTooltip(new Tooltip());
        table = new DataTable<>(
                new ClientColumns(texts, libraries, () -> model.grouping().get()).all(), rows, clipboard);
        table.placeholders(texts.get("clients.none"), texts.get("clients.noMatch"));
        table.table().setAccessibleText(texts.get("clients.title"));
        VBox.setVgrow(table, Priority.ALWAYS);
        killAll.setOnAction(pressed -> actions.askKill(all));
        killSelected.setOnAction(pressed -> actions.askKill(table.selected()));
        for (Button kill : List.of(killAll, killSelected)) {
            kill.getStyleClass().addAll("lk-small", "danger", "button-outlined");
            kill.setMinWidth(USE_PREF_SIZE);
        }
        Button close = new Button(null, Icons.of("fth-x"));
        close.getStyleClass().addAll("lk-icon-button", "lk-small");
        close.setAccessibleText(texts.get("panel.close"));
        close.setTooltip(new Tooltip(texts.get("panel.close")));
        close.setOnAction(pressed -> actions.closePanel());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        KillBox confirmation = new KillBox(model, actions, texts);
        filter = new FilterField(texts.get("clients.filter"), texts.get("clients.filter.clear"));
        filter.typed().subscribe(typed -> rows.filter(Words.filter(typed, ClientsCard::searched)));
        HBox head = new HBox(title, facts, gap, filter, killSelected, killAll, close);
        head.getStyleClass().add("pool-panel-head");
        getChildren().setAll(head, confirmation, table);
        head.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !(model.kill().get() instanceof KillState.Idle), model.kill()));
        table.table().getSelectionModel().getSelectedItems().addListener((ListChangeListener<Object>)
                change -> buttons());
        model.panel().subscribe(panel -> panel.ifPresent(this::show));
    }

    /// Gives the keyboard to the list.
    void focusTable() {
        table.table().requestFocus();
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private static List<String> searched(Client client) {
        return List.of(
                client.name(),
                client.address(),
                client.command().orElse(""),
                client.user().orElse(""),
                client.library().orElse(""));
    }

    private void show(GroupPanel panel) {
        title.setText(panel.title());
        facts.setText(panel.facts());
        facts.getTooltip().setText(panel.facts());
        killable = panel.killable();
        all = panel.clients();
        rows.update(all);
        buttons();
    }

    private void buttons() {
        int chosen = ClientKill.targets(table.selected()).size();
        killAll.setText(texts.get(killable == 1 ? "kill.one" : "kill.all", Figures.count(killable)));
        killAll.setDisable(readOnly || killable == 0);
        killSelected.setText(texts.get("kill.selected", Figures.count(chosen)));
        killSelected.setDisable(readOnly || chosen == 0);
        boolean some = chosen > 0 && chosen < killable;
        killSelected.setVisible(some);
        killSelected.setManaged(some);
    }
}
