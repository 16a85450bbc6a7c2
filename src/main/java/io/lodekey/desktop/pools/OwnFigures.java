package io.lodekey.desktop.pools;

import java.util.List;

/// Lodekey's own pool in words.
///
/// @param leads the four figures that are read first
/// @param lines the others
record OwnFigures(String limit, List<Lead> leads, double inUse, double created, List<Line> lines) {
    record Lead(String figure, String words) {}

    record Line(String words, String figure) {}
}
