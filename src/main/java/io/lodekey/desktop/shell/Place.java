package io.lodekey.desktop.shell;

/// A view as the rail lists it. The order here is the order in the rail, and of Ctrl/Cmd+1…9.
public enum Place {
    DASHBOARD("dashboard", "fth-activity", Section.WATCH),
    POOLS("pools", "fth-share-2", Section.WATCH),
    KEYS("keys", "fth-key", Section.KEYS),
    CONNECTIONS("connections", "fth-link-2", Section.FOOT),
    SETTINGS("settings", "fth-settings", Section.FOOT);

    private final String id;
    private final String icon;
    private final Section section;

    Place(String id, String icon, Section section) {
        this.id = id;
        this.icon = icon;
        this.section = section;
    }

    /// The view's name on the command line and in file names.
    public String id() {
        return id;
    }

    public String icon() {
        return icon;
    }

    public Section section() {
        return section;
    }

    /// Whether it shows something of a server, so that one must be open.
    public boolean needsServer() {
        return section != Section.FOOT;
    }

    String textKey() {
        return "place." + id;
    }
}
