package io.lodekey.desktop.keys;

/// What the view can ask for.
interface KeysActions {
    /// Reads every key.
    void scan();

    /// Reads about so many keys and scales.
    void sample(long keys);

    void cancelScan();

    /// Holds the running scan up, or lets it go on.
    void pauseScan(boolean pause);

    void export(ExportKind kind);

    /// Where a family's row leads: to the tab that lists its trouble, if it has any.
    void open(FamilyRow row);

    /// One level down, if there is one.
    void open(PrefixRow row);

    void copy(String text);

    void close(Notice notice);
}
