package io.lodekey.desktop.kit;

import java.util.List;

/// Our style sheets in the order they are loaded, after the palette of the theme. They are written in tokens only.
final class StyleSheets {
    static final List<String> ALL = List.of(
            "/io/lodekey/desktop/kit/lodekey.css",
            "/io/lodekey/desktop/kit/controls.css",
            "/io/lodekey/desktop/shell/shell.css",
            "/io/lodekey/desktop/command/command.css",
            "/io/lodekey/desktop/connect/connect.css",
            "/io/lodekey/desktop/settings/settings.css",
            "/io/lodekey/desktop/chart/chart.css",
            "/io/lodekey/desktop/table/table.css",
            "/io/lodekey/desktop/dashboard/dashboard.css",
            "/io/lodekey/desktop/keys/keys.css",
            "/io/lodekey/desktop/pools/pools.css");

    private StyleSheets() {}
}
