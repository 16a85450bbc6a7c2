/// The desktop put together: constructor calls in one place, and whoever owns what must be closed.
///
/// Decisions:
/// - `DesktopWindow` wires, `OpenServer` owns what one connection needs (session, sampler, history, the views of a
/// server),
///   `SampleKeeper` owns the sample server. What is opened in one is closed in the same one.
/// - Pictures are taken of the very window, in JavaFX's own headless platform, once every view says that it has
/// settled;
///   so a picture cannot show what the program does not.
/// - The toolkit is started once in a process and never asked for by anything that only looks at arguments.
/// - Whether a window can open is asked of the display before, through the system's own library ([XDisplay]): a toolkit
///   that could not start can't be started again without a screen, and then there would be neither window nor pictures.
/// - Samples are served over HTTP ([Serving]) for as long as the window is there, of whichever server is open.
@NullMarked
package io.lodekey.desktop;

import org.jspecify.annotations.NullMarked;
