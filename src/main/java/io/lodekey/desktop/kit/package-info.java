/// What every view of the desktop is made from: texts, theme and palette, icons, the bridge between background work and
/// the JavaFX thread, and a few panels.
///
/// Decisions:
/// - Colours are named by tokens, never written as figures. AtlantaFX brings `-color-…`, one palette file per theme
///   brings `-lk-…`; [Palette] reads the same files, so that a canvas and a style sheet cannot disagree.
/// - Nothing but [FxBackground] calls `Platform.runLater`. Work is keyed: a later run with a key replaces the earlier
///   one, whose result is then never delivered, so a controller cannot forget to check.
/// - [Workspace] lives here and not beside `Desktop`, because features need it and `Desktop` needs the features.
/// - Texts are formatted with [java.text.MessageFormat] from strings only; figures become strings in
///   [io.lodekey.text.Figures] first, so a figure looks the same wherever it stands.
@NullMarked
package io.lodekey.desktop.kit;

import org.jspecify.annotations.NullMarked;
