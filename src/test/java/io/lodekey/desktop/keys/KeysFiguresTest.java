package io.lodekey.desktop.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.BucketBar;
import io.lodekey.desktop.table.Column;
import io.lodekey.desktop.table.Swatch;
import io.lodekey.monitor.KeyspaceReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysFiguresTest {
    private final Texts texts = Texts.of(KeysController.class);
    private final KeyspaceReport whole = FakeReports.whole();

    @Test
    void theFamiliesRowsAddUpToTheKeyspace() {
        List<FamilyRow> rows = FamilyRows.of(whole, texts);

        assertThat(rows.stream().mapToLong(FamilyRow::keys).sum())
                .isEqualTo(whole.coverage().scanned());
        assertThat(rows).isSortedAccordingTo((a, b) -> Long.compare(b.bytes(), a.bytes()));
        assertThat(rows.getFirst().share()).isEqualTo(1);
    }

    @Test
    void malformedNamesAreARowOfTheirOwn() {
        FamilyRow malformed = FamilyRows.of(whole, texts).stream()
                .filter(row -> row.kind() == FamilyRow.Kind.MALFORMED)
                .findFirst()
                .orElseThrow();

        assertThat(malformed.keys()).isEqualTo(4);
        assertThat(malformed.nonConforming()).isEqualTo(4);
    }

    @Test
    void colourSaysTheRole() {
        List<FamilyRow> rows = FamilyRows.of(whole, texts);

        assertThat(swatch(rows, "doc_ocr_result")).isEqualTo(Swatch.CACHE);
        assertThat(swatch(rows, "doc_state")).isEqualTo(Swatch.KEPT);
        assertThat(swatch(rows, "idempotent_ocr")).isEqualTo(Swatch.KEPT);
        assertThat(swatch(rows, "(LEGACY)")).isEqualTo(Swatch.LEGACY);
        assertThat(swatch(rows, "(UNKNOWN)")).isEqualTo(Swatch.UNKNOWN);
    }

    @Test
    void aFamilyTellsItsContractOnHover() {
        FamilyRow row = FamilyRows.of(FakeReports.sample(), texts).stream()
                .filter(each -> each.key().equals("doc_ocr_result"))
                .findFirst()
                .orElseThrow();

        assertThat(row.about())
                .contains("doc:ocr:{document_uuid}")
                .contains("string; expires within 7 d; cache, may be cleared")
                .contains("with 95 % confidence");
    }

    @Test
    void conformityAddsUpToAllKeys() {
        List<Conformity> parts = Conformity.of(whole, texts);

        assertThat(parts.stream().mapToLong(Conformity::keys).sum())
                .isEqualTo(whole.coverage().scanned());
        assertThat(parts)
                .extracting(Conformity::id)
                .containsExactly("conforming", "nonconforming", "legacy", "legacy-norule", "unknown");
    }

    @Test
    void prefixesOfTheFirstLevelAddUpButForMalformedNames() {
        List<PrefixRow> rows = PrefixTree.of(whole, texts).rows(List.of());

        assertThat(rows.stream().mapToLong(PrefixRow::keys).sum())
                .isEqualTo(whole.coverage().scanned() - 4);
        assertThat(rows)
                .extracting(PrefixRow::name)
                .contains("doc:", "caf\\xe9", "(no prefix)", "doc_state:{document_uuid}");
    }

    @Test
    void unknownNamesUnderAKnownPrefixStandBesideItsFamilies() {
        List<PrefixRow> rows = PrefixTree.of(whole, texts).rows(List.of("doc"));

        assertThat(rows).anySatisfy(row -> {
            assertThat(row.name()).isEqualTo("(other names)");
            assertThat(row.keys()).isEqualTo(300);
            assertThat(row.deeper()).isFalse();
        });
    }

    @Test
    void stepsThatLeadToOneFurtherStepAreShownTogether() {
        List<PrefixRow> rows = PrefixTree.of(whole, texts).rows(List.of());

        assertThat(rows).extracting(PrefixRow::name).contains("job:textract:result:{document_uuid}");
    }

    @Test
    void aPathThatIsNotThereAnyMoreHasNoRows() {
        assertThat(PrefixTree.of(whole, texts).rows(List.of("doc", "gone"))).isEmpty();
    }

    @Test
    void expiryIsToldInThousandsOnlyWhereThereAreMany() {
        TtlBars many = TtlBars.of(whole, texts);
        TtlBars few = TtlBars.of(FakeReports.part(0.001), texts);

        assertThat(many.title()).contains("thousands");
        assertThat(many.bars())
                .extracting(BucketBar::label)
                .containsExactly("none", "≤ 1 min", "1 h", "6 h", "12 h", "24 h", "2 d", "3 d", "7 d");
        assertThat(many.bars().getFirst().figure()).isEqualTo("32.9");
        assertThat(many.noExpiry()).isEqualTo("no expiry 32\u2009900 keys, 1.90 % of bytes");
        assertThat(few.title()).doesNotContain("thousands");
        assertThat(few.bars().getFirst().figure()).isEqualTo("33");
    }

    @Test
    void whatIsAwaitedIsADashAndNeverANought() {
        List<FamilyRow> rows = FamilyRows.awaited(FakeReports.SCHEMA);
        TtlBars ttl = TtlBars.awaited(texts);

        assertThat(rows).hasSameSizeAs(FakeReports.SCHEMA.families());
        for (Column<FamilyRow> column : new KeyColumns(texts).families().subList(1, 4)) {
            assertThat(rows).extracting(column.text()::apply).containsOnly("–");
        }
        assertThat(Conformity.awaited(texts))
                .hasSameSizeAs(Conformity.of(whole, texts))
                .allMatch(part -> part.figure().equals("–") && part.share().equals("–"));
        assertThat(ttl.bars()).hasSameSizeAs(TtlBars.of(whole, texts).bars());
        assertThat(ttl.bars()).allMatch(bar -> bar.figure().equals("–") && bar.value() == 0);
        assertThat(ttl.noExpiry()).isEqualTo("no expiry – keys, – of bytes");
    }

    @Test
    void hoverOverABarTellsItsWholeSpan() {
        assertThat(TtlBars.of(whole, texts).bars().get(4).full()).startsWith("6 h to 12 h: ");
    }

    @Test
    void legacyRowsPutWhatCanMoveFirst() {
        List<LegacyRow> rows = new KeyRows(whole, texts).legacy();

        assertThat(rows).extracting(LegacyRow::step).isSorted();
        assertThat(rows.getFirst().from()).isEqualTo("textract:job_status:{job_id}");
        assertThat(rows).extracting(LegacyRow::from).doesNotContain("resolution:{hash}");
    }

    @Test
    void theBiggestKeysSayWhatTheyBelongTo() {
        List<BigRow> rows = new KeyRows(whole, texts).biggest(FakeReports.SCHEMA);

        assertThat(rows)
                .extracting(BigRow::belongs)
                .startsWith("task queue", "active workers", "unknown", "legacy names", "OCR result");
    }

    private static Swatch swatch(List<FamilyRow> rows, String key) {
        return rows.stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow()
                .swatch();
    }
}
