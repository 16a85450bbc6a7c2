package io.lodekey.desktop.table;

import java.util.Optional;

/// One part of a whole.
///
/// @param id names its colour: the style classes are `part-<id>` and `mark-part-<id>`
/// @param figure the amount, `80 130`
/// @param label what it is an amount of, `legacy with a rule`
/// @param share of the whole in words, `8.01 %`
/// @param weight its length, relative to the other parts
/// @param open what a click on it leads to
public record SharePart(String id, String figure, String label, String share, double weight, Optional<Runnable> open) {}
