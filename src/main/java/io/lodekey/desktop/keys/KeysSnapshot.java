package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.keyspace.Schema;
import io.lodekey.monitor.KeyspaceReport;
import java.util.List;

/// One report of the scan, worked out for showing. Made off the JavaFX thread, immutable.
///
/// @param report what it was made from, for export
/// @param prefixes asked for rows when the reader goes deeper
record KeysSnapshot(
        KeyspaceReport report,
        List<FamilyRow> families,
        List<TypeRow> types,
        PrefixTree prefixes,
        List<LegacyRow> legacy,
        List<UnknownRow> unknown,
        List<FaultRow> faults,
        List<BigRow> biggest,
        List<Conformity> conformity,
        TtlBars ttl) {

    static KeysSnapshot of(KeyspaceReport report, Schema schema, Texts texts) {
        KeyRows rows = new KeyRows(report, texts);
        return new KeysSnapshot(
                report,
                FamilyRows.of(report, texts),
                rows.types(),
                PrefixTree.of(report, texts),
                rows.legacy(),
                rows.unknown(),
                rows.faults(),
                rows.biggest(schema),
                Conformity.of(report, texts),
                TtlBars.of(report, texts));
    }

    boolean sampled() {
        return report.coverage().sampled();
    }
}
