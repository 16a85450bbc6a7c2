/// The command palette: every view and every action by name, without the mouse.
///
/// Decisions:
/// - **A command is a value, made when someone looks.** Whether it can be run, and why not, is worked out then from how
///   things stand; nothing is bound, registered or taken back, so nothing can be forgotten.
/// - **One book for menu, key and palette** ([io.lodekey.desktop.command.CommandBook]): the key that a palette shows is
///   the key that works, because both read it from the same command. A test opens every view and finds two commands
///   with one key.
/// - **Words are matched by how people shorten them**: from a word's beginning first, inside it second, and then by
///   letters that go on in a word or jump to the next one's beginning (`dor` finds `doc_ocr_result`). Letters strewn
///   anywhere match nothing: what cannot be explained by its highlight is noise.
/// - What was run lately stands first, for this session only: what one did on a server is nobody's business later.
/// - The palette is a layer of the window and no window of its own, so it looks the same on every system, gives the
///   focus back where it was, and is in the pictures.
@NullMarked
package io.lodekey.desktop.command;

import org.jspecify.annotations.NullMarked;
