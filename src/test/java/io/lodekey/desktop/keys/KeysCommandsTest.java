package io.lodekey.desktop.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.command.Typed;
import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.desktop.table.FxThread;
import io.lodekey.keyspace.Family;
import io.lodekey.monitor.ScanOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCommandsTest {
    private final KeysDesk desk = new KeysDesk();
    private final KeysController keys = desk.controller(new SameThreadBackground());

    @TempDir
    Path folder;

    @Test
    void aScanIsBegunAndBegunAgain() {
        Typed.run(keys::everywhere, "Scan all keys");
        keys.sample(100_000);
        Typed.run(keys::commands, "Scan again");

        assertThat(desk.scans)
                .extracting(ScanOptions::sample)
                .containsExactly(OptionalLong.empty(), OptionalLong.of(100_000), OptionalLong.of(100_000));
    }

    @Test
    void aRunningScanIsPausedGoesOnAndIsCancelled() {
        desk.updates = List.of(FakeReports.part(0.5));
        List<Boolean> held = new ArrayList<>();
        desk.duringScan = () -> {
            Typed.run(keys::commands, "Pause the scan");
            held.add(desk.held.held());
            Typed.run(keys::commands, "Go on with the scan");
            held.add(desk.held.held());
            assertThat(Typed.obstacle(keys::commands, "Scan again")).contains("A scan is running");
            assertThat(Typed.obstacle(keys::everywhere, "Scan all keys")).contains("A scan is running");
            Typed.run(keys::commands, "Cancel the scan");
        };
        keys.scan();

        assertThat(held).containsExactly(true, false);
        assertThat(keys.model().phase.get()).isInstanceOf(Phase.Stopped.class);
        assertThat(Typed.obstacle(keys::commands, "Pause the scan")).contains("No scan is running");
        assertThat(Typed.obstacle(keys::commands, "Cancel the scan")).contains("No scan is running");
    }

    @Test
    void everythingIsExportedAndNothingBeforeAScan() {
        assertThat(Typed.obstacle(keys::commands, "Export this table as CSV…")).contains("Nothing has been read yet");
        keys.scan();
        for (String name : List.of("table.csv", "table.json", "report.json")) {
            desk.file = Optional.of(folder.resolve(name));
            String whole = name.startsWith("report") ? "Export the whole scan as JSON…" : "Export this table as ";
            Typed.run(
                    keys::commands,
                    name.startsWith("report") ? whole : whole + (name.endsWith("csv") ? "CSV…" : "JSON…"));

            assertThat(folder.resolve(name)).isNotEmptyFile();
        }
    }

    @Test
    void everyTabAndBothMeasuresAreReached() {
        for (String tab : List.of("Types", "Prefixes", "Legacy", "Unknown", "Not conforming", "Biggest", "Families")) {
            Typed.run(keys::commands, "Show " + tab);
            assertThat(keys.model().tab.get().word())
                    .isEqualTo(tab.toLowerCase(java.util.Locale.ROOT).replace(" ", ""));
        }
        Typed.run(keys::commands, "Size the tiles by keys");
        assertThat(keys.model().measure.get()).isEqualTo(KeysModel.Measure.KEYS);
        Typed.run(keys::commands, "Size the tiles by bytes");
        assertThat(keys.model().measure.get()).isEqualTo(KeysModel.Measure.BYTES);
    }

    @Test
    void everyFamilyOfTheSchemaIsFoundAndShownAlone() {
        keys.scan();
        keys.model().tab.set(KeysTab.BIGGEST);
        for (Family family : FakeReports.SCHEMA.families()) {
            Typed.run(keys::everywhere, "Go to family " + family.id());

            assertThat(keys.model().tab.get()).isEqualTo(KeysTab.FAMILIES);
            assertThat(keys.model().selectedFamily.get()).isEqualTo(family.id());
            assertThat(keys.model().families.values())
                    .allSatisfy(row -> assertThat(row.key() + row.label()).contains(family.id()));
        }
    }

    @Test
    void theFilterTheSampleAndTheSelectionAreReached() {
        FxThread.run(() -> {
            keys.scan();
            Stage stage = FxThread.show(keys.view(), 1100, 720);
            Typed.run(keys::commands, "Filter the table");
            assertThat(stage.getScene().getFocusOwner().getStyleClass()).contains("text-field");

            keys.model().selectedFamily.set("doc_ocr_result");
            FxThread.settle(keys.view());
            Typed.run(keys::commands, "Copy the selected rows");
            assertThat(desk.copied).singleElement().asString().contains("OCR result");

            Typed.run(keys::commands, "Scan a sample…");
            assertThat(keys.closePanel()).isTrue();
            stage.close();
        });
    }
}
