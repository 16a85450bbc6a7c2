package io.lodekey.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportCsvTest {
    @Test
    void rowsEndWithCrLfAndCellsAreQuotedWhereNeeded() {
        var csv = new Csv("a", "b").row("x,y", 1).row("say \"no\"", "two\nlines");

        assertThat(csv).hasToString("a,b\r\n\"x,y\",1\r\n\"say \"\"no\"\"\",\"two\nlines\"\r\n");
    }

    @Test
    void everyTableHasAsManyCellsInARowAsInItsHead() throws InterruptedException {
        var report = ReportJsonTest.report(ScanOptions.everything(), 4);

        for (String table : List.of(
                ReportCsv.prefixes(report),
                ReportCsv.nonConforming(report),
                ReportCsv.biggest(report),
                ReportCsv.types(report),
                ReportCsv.ttl(report),
                ReportCsv.nodes(report),
                ReportCsv.samples(List.of(Samples.at(1, 25), Samples.failed(2))))) {
            var lines =
                    table.lines().map(line -> line.replaceAll("\"[^\"]*\"", "")).toList();
            assertThat(lines).hasSizeGreaterThan(1);
            assertThat(lines).allSatisfy(line -> assertThat(commas(line)).isEqualTo(commas(lines.getFirst())));
        }
    }

    @Test
    void familiesAndOldNamesAreListedWithTheirFigures() throws InterruptedException {
        var report = ReportJsonTest.report(ScanOptions.everything(), 4);

        assertThat(ReportCsv.families(report).lines().skip(1).findFirst())
                .contains("doc_ocr_result,OCR result,doc:ocr:{document_uuid},cache,1,,,100,,,1,1,1,OCR call");
        assertThat(ReportCsv.legacy(report)).contains("ocr:result:{document_uuid},doc:ocr:{document_uuid},1,,,50,,,0,");
        assertThat(ReportCsv.ttl(report)).contains("none,2,130").contains("longer,0,0");
    }

    @Test
    void aSampledTableCarriesItsIntervals() throws InterruptedException {
        var csv = ReportCsv.families(ReportJsonTest.report(ScanOptions.sampleOf(4), 400));

        assertThat(csv.lines().skip(1).findFirst().orElseThrow()).doesNotContain(",,");
    }

    @Test
    void whatIsNotKnownIsAnEmptyCell() {
        assertThat(ReportCsv.samples(List.of(Samples.failed(2))).lines().skip(1).findFirst())
                .contains("2026-11-01T00:00:02Z,,,,,,0,0,,,,,,,,");
    }

    private static long commas(String line) {
        return line.chars().filter(c -> c == ',').count();
    }
}
