/// SQLite files, all opened in one way ([StoreFile]), and the audit ([AuditLog]), which is one of them.
///
/// Decisions:
/// - **One platform thread a file.** SQLite is native code, and a virtual thread that is in native code pins its
///   carrier; so whoever asks, the work is done on the file's own thread, and one write is never beside another.
///   Callers wait without regard to interrupts: what was begun on a file ends, because "written" must be a fact.
/// - **Owner only.** The file is made with 0600 (0700 its folder, an access list of one on Windows) before SQLite opens
///   it, and SQLite gives its write-ahead log the same. What SQLite must put aside for sorting goes into the same
///   folder, never into the system's temporary one: these files hold names of confidential keys.
/// - **Write-ahead log, synchronous FULL.** A commit that came back is on the disk. What can be made again, such as a
///   plan that is still being scanned, may ask for less ([StoreFile#durable(boolean)]).
/// - **A file says what it is.** SQLite's application id tells a plan from an audit, its user version which steps of
///   the [Layout] it has; a file of a newer Lodekey is left alone. Damage is looked for when a file is opened.
/// - **A full disk is an outcome**, [StoreFailure.Full]: whoever is about to write to a server must be able to stop
///   before that.
/// - **The audit is kept, history may be thrown away**: so they are two files.
///
/// This package stands above `settings`, which knows how files are made for their owner only.
@NullMarked
package io.lodekey.store;

import org.jspecify.annotations.NullMarked;
