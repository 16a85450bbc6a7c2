package io.lodekey.desktop.keys;

import java.util.Locale;

/// What Export writes.
enum ExportKind {
    /// the open tab as it is filtered and sorted
    TABLE_CSV("csv"),
    /// the open tab as it is filtered and sorted
    TABLE_JSON("json"),
    /// everything the scan found, as `lodekey scan --json` prints it
    REPORT_JSON("json");

    private final String extension;

    ExportKind(String extension) {
        this.extension = extension;
    }

    /// How texts call it: `export.<word>`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    String extension() {
        return extension;
    }
}
