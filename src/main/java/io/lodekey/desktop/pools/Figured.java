package io.lodekey.desktop.pools;

import io.lodekey.desktop.chart.ChartData;
import io.lodekey.pools.Grouping;
import io.lodekey.pools.PoolsReading;
import java.util.List;
import java.util.Optional;

/// Everything that one reading shows.
///
/// @param choice of the person, when these figures were made
/// @param span what the chart covers, in words
/// @param warning the group or node that is nearest to its limit, in a sentence
/// @param warned which group that is, if it is one
record Figured(
        PoolsReading reading,
        PoolsFigures.Choice choice,
        List<GroupRow> rows,
        TotalLine total,
        ChartData chart,
        String span,
        OwnFigures own,
        Optional<String> warning,
        Optional<String> warned,
        Optional<GroupPanel> panel) {
    Figured {
        rows = List.copyOf(rows);
    }

    Grouping by() {
        return choice.by();
    }
}
