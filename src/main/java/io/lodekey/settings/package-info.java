/// What a person or the environment has set: servers and profiles, preferences, behaviour, folders, the log file.
///
/// Decisions:
/// - **Addresses are parsed here**, by a record of our own, and not by the Redis driver: drivers take `:notaport` for a
///   host name, and none tells a Cluster of one seed from a standalone server. An error names the part that is wrong
/// and
///   never repeats any text of the address, because a password in the wrong place would be repeated with it.
/// - **A password is never written.** A [Profile] has no field for one; a [Secret] lives for the session, and says
///   `(hidden)` when printed.
/// - **Files are JSON with a schema version, replaced in one step and for the owner only.** A file that cannot be read
///   is moved aside under a new name and that is said; a file of a newer Lodekey is left alone and not written over.
/// - **Variables make one profile of their own**, called `environment`. They never change a named profile or an address
///   on the command line: a `REDIS_HOST` left in a shell must not send the production profile elsewhere.
/// - **The log goes to one file**, never to the console, and is set up in code: reading a configuration file costs a
///   command-line program more time than the rest of its start.
@NullMarked
package io.lodekey.settings;

import org.jspecify.annotations.NullMarked;
