package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.DataTable;
import io.lodekey.monitor.Why;
import io.lodekey.text.Figures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SearchableComboBox;

/// Keys that break their family's contract, each with what is wrong with it.
final class FaultsBody {
    private final Texts texts;
    private final SearchableComboBox<String> family = new SearchableComboBox<>();
    private final Label listed = new Label();
    private final Region root;

    FaultsBody(KeysModel model, KeysActions actions, Texts texts) {
        this.texts = texts;
        DataTable<FaultRow> table = new DataTable<>(new KeyColumns(texts).faults(), model.faults, actions::copy);
        new Sums(texts).equip(table, texts.get("faults.none"), Map.of(), row -> false);
        Region whys = Checks.of(
                List.of(Why.values()),
                why -> texts.get("why." + why.word()),
                texts.get("faults.why"),
                model.faultsShown);
        family.setAccessibleText(texts.get("faults.family"));
        family.getItems().setAll(texts.get("faults.family"));
        family.setPrefWidth(200);
        family.valueProperty().addListener((property, was, is) -> {
            if (is != null) {
                model.faultFamily.set(is.equals(texts.get("faults.family")) ? Optional.empty() : Optional.of(is));
            }
        });
        model.faultFamily.subscribe(chosen -> family.setValue(chosen.orElse(texts.get("faults.family"))));
        listed.getStyleClass().add("lk-secondary");
        HBox tools = new HBox(8, whys, family, listed);
        tools.setAlignment(Pos.CENTER_LEFT);
        root = PlainBodies.under(tools, table);
        model.snapshot.subscribe(snapshot -> snapshot.ifPresent(this::show));
    }

    Region node() {
        return root;
    }

    private void show(KeysSnapshot snapshot) {
        long total = snapshot.report().nonConformingTotal();
        int here = snapshot.faults().size();
        if (snapshot.sampled()) {
            listed.setText(texts.get("faults.sampled", Figures.count(here), Figures.count(total)));
        } else {
            listed.setText(here < total ? texts.get("faults.more", Figures.count(here), Figures.count(total)) : "");
        }
        List<String> labels = snapshot.faults().stream()
                .map(FaultRow::family)
                .distinct()
                .sorted()
                .toList();
        for (String label : labels) {
            if (!family.getItems().contains(label)) {
                family.getItems().add(label);
            }
        }
    }
}
