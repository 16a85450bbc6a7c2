/// Tables and the shapes beside them: what every view shows as rows, tiles and bars looks and behaves the same.
///
/// Decisions:
/// - **Identity, not position.** A row is a {@link io.lodekey.desktop.table.Row} with a key that lasts and a value that
///   changes. {@link io.lodekey.desktop.table.Rows} merges each new reading into the rows that are already there, so a
///   refresh changes cells, and selection, sort and scroll have nothing to be restored from.
/// - **Order waits for the pointer.** While it is over the table, rows keep their places: a click never lands on a row
///   that has just jumped there. New rows are put at the end, rows that have gone leave when the pointer does.
/// - **`Rows` knows no node**, so merging, filtering and ordering are tested without a toolkit.
/// - A column says what it shows, what it copies, what it exports and how it sorts in one place
///   ({@link io.lodekey.desktop.table.Column}); copy and export therefore can't disagree with the screen, and always
///   give the whole text, however much of it the cell had room for.
/// - The tree map, the share bar and the bucket chart are made of regions and style classes, not drawn on a canvas: the
///   palette reaches them through the style sheet, in both themes, and so does the focus ring. They hold some forty
///   nodes, far below what would pay for a canvas.
@NullMarked
package io.lodekey.desktop.table;

import org.jspecify.annotations.NullMarked;
