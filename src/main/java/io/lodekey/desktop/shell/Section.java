package io.lodekey.desktop.shell;

/// Where the rail lists a view.
public enum Section {
    WATCH("section.watch"),
    KEYS("section.keys"),
    /// At the foot, without a caption; always to be had.
    FOOT("");

    private final String textKey;

    Section(String textKey) {
        this.textKey = textKey;
    }

    String textKey() {
        return textKey;
    }
}
