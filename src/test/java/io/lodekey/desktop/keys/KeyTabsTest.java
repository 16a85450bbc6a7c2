package io.lodekey.desktop.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.desktop.table.Row;
import io.lodekey.keyspace.KeyType;
import io.lodekey.monitor.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyTabsTest {
    private final KeysDesk desk = new KeysDesk();
    private KeysController keys;
    private KeysModel model;

    @BeforeEach
    void scan() {
        keys = desk.controller(new SameThreadBackground());
        keys.activate();
        model = keys.model();
    }

    @Test
    void aTabTakesItsRowsWhenItIsOpened() {
        assertThat(model.biggest.values()).isEmpty();
        model.tab.set(KeysTab.BIGGEST);
        assertThat(model.biggest.values()).hasSize(63);
    }

    @Test
    void aRescanKeepsTheRowsItFindsAgain() {
        Row<FamilyRow> before = Objects.requireNonNull(model.families.find("doc_ocr_result"));
        model.selectedFamily.set("doc_ocr_result");
        desk.result = FakeReports.part(0.5);
        keys.scan();

        assertThat(model.families.find("doc_ocr_result")).isSameAs(before);
        assertThat(before.value().keys()).isEqualTo(6_203);
        assertThat(model.selectedFamily.get()).isEqualTo("doc_ocr_result");
    }

    @Test
    void eachTabHasAFilterOfItsOwn() {
        model.filter.set("emb: mean");
        assertThat(model.families.values()).extracting(FamilyRow::label).containsExactly("mean embedding");

        model.tab.set(KeysTab.LEGACY);
        assertThat(model.filter.get()).isEmpty();
        model.filter.set("textract:");
        assertThat(model.legacy.values()).hasSize(4);

        model.tab.set(KeysTab.FAMILIES);
        assertThat(model.filter.get()).isEqualTo("emb: mean");
        assertThat(model.families.values()).hasSize(1);
    }

    @Test
    void openingAFamilyWithFaultsListsThem() {
        keys.open(row("doc_cleaned_text"));

        assertThat(model.tab.get()).isEqualTo(KeysTab.NOT_CONFORMING);
        assertThat(model.faults.values()).hasSize(107).allMatch(fault -> fault.why() == Why.TTL);
    }

    @Test
    void openingMalformedNamesListsThemOnly() {
        keys.open(row("(MALFORMED)"));

        assertThat(model.faults.values()).hasSize(4).allMatch(fault -> fault.why() == Why.MALFORMED);
        model.faultsShown.clear();
        assertThat(model.faults.values()).hasSize(412);
    }

    @Test
    void openingOtherKindsLeadsToTheirTabs() {
        keys.open(row("(LEGACY)"));
        assertThat(model.tab.get()).isEqualTo(KeysTab.LEGACY);
        model.tab.set(KeysTab.FAMILIES);
        keys.open(row("(UNKNOWN)"));
        assertThat(model.tab.get()).isEqualTo(KeysTab.UNKNOWN);
        model.tab.set(KeysTab.FAMILIES);
        keys.open(row("doc_chunks"));
        assertThat(model.tab.get()).isEqualTo(KeysTab.FAMILIES);
    }

    @Test
    void biggestKeysAreFilteredByType() {
        model.tab.set(KeysTab.BIGGEST);
        model.typesShown.add(KeyType.LIST);
        model.typesShown.add(KeyType.SET);

        assertThat(model.biggest.values()).extracting(BigRow::belongs).containsExactly("task queue", "active workers");
    }

    @Test
    void prefixesGoDeeperWhereTemplatesTellThemApart() {
        model.tab.set(KeysTab.PREFIXES);
        long doc = model.prefixes.values().getFirst().keys();
        keys.open(model.prefixes.values().getFirst());

        assertThat(model.path.get()).containsExactly("doc");
        assertThat(model.prefixes.values().stream().mapToLong(PrefixRow::keys).sum())
                .isEqualTo(doc);
        keys.open(model.prefixes.values().getFirst());
        assertThat(model.path.get()).containsExactly("doc");
    }

    @Test
    void exportWritesWhatIsShown(@TempDir Path folder) throws IOException {
        desk.file = Optional.of(folder.resolve("out.csv"));
        model.filter.set("doc:ocr:");
        keys.export(ExportKind.TABLE_CSV);

        assertThat(Files.readAllLines(folder.resolve("out.csv")))
                .containsExactly("family,keys,bytes,noExpiry,cost", "OCR result,12406,1094713344,291,OCR call");
        assertThat(desk.suggested).containsExactly("lodekey-families-2026-11-02.csv");
        assertThat(model.notices.getFirst().sentence()).contains("out.csv");
    }

    @Test
    void everyTabExportsJson(@TempDir Path folder) throws IOException {
        for (KeysTab tab : KeysTab.values()) {
            Path file = folder.resolve(tab + ".json");
            desk.file = Optional.of(file);
            model.tab.set(tab);
            keys.export(ExportKind.TABLE_JSON);

            assertThat(Files.readString(file)).startsWith("[ {").endsWith("]\n");
        }
    }

    @Test
    void theWholeScanIsExportedAsTheCommandLinePrintsIt(@TempDir Path folder) throws IOException {
        desk.file = Optional.of(folder.resolve("scan.json"));
        keys.export(ExportKind.REPORT_JSON);

        assertThat(Files.readString(folder.resolve("scan.json"))).contains("\"nonConformingTotal\" : 412");
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid(@TempDir Path folder) {
        desk.file = Optional.of(folder.resolve("no-such-folder").resolve("out.csv"));
        keys.export(ExportKind.TABLE_CSV);

        assertThat(model.notices).hasSize(1);
        assertThat(model.notices.getFirst().sentence())
                .startsWith("Could not write")
                .contains("NoSuchFile");
    }

    @Test
    void withoutAFileNothingHappens() {
        keys.export(ExportKind.TABLE_CSV);

        assertThat(model.notices).isEqualTo(List.of());
    }

    private FamilyRow row(String key) {
        return Objects.requireNonNull(model.families.find(key)).value();
    }
}
