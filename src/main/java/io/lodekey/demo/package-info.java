/// A real Redis with sample data, and a pipeline that works on it: what the first run, the pictures and many tests
/// look at. [io.lodekey.demo.SampleServer] is the way in.
///
/// ## The server, and how it ends
/// The newest `redis-server` on the PATH runs, unless the one Lodekey carries is of a newer minor version or the only
/// one. It listens on 127.0.0.1, saves nothing, and has a folder of its own.
///
/// It must not outlive Lodekey, which may be killed without a word. So it runs under a *watcher* that does nothing but
/// read a pipe whose other end Lodekey holds; the system closes that end whatever Lodekey dies of, and the watcher
/// kills the server and removes the folder. On Unix the watcher is the shell: always there, one megabyte, asleep. A
/// second Java would cost forty megabytes and a third of a second; it is the watcher where there is no shell, on
/// Windows, so a packaged Lodekey must keep `bin/java.exe` in its image there. A shutdown hook would miss SIGKILL;
/// Redis itself has no way to end with its parent.
///
/// Folders carry the number and the start of the process they belong to. The next start removes those of processes
/// that are gone; a server that outlived even its watcher is told to shut down, but only if it names that very
/// folder as its own.
///
/// ## The sample
/// Everything follows from the seed and the number of keys ([io.lodekey.demo.Dice] gives each thing its own numbers),
/// also the times in values, which stand still at [io.lodekey.demo.Times#START]. Proportions are in
/// [io.lodekey.demo.Part]; awkward things are in the classes named for them. Beyond a quarter of a million keys values
/// shrink: a million keys take 0.8 GB.
///
/// ## Why not Lodekey's own connections
/// [io.lodekey.demo.Wire] is a small client of its own. The pipeline plays *other* applications: its connections must
/// not count in Lodekey's ledger, carry its name, follow its guard (which only reads a server older than 6.2, and the
/// sample is written there too) or share its pool. And a million keys are written from one buffer without an object
/// a command.
@NullMarked
package io.lodekey.demo;

import org.jspecify.annotations.NullMarked;
