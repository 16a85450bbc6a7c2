/// The command line: one command a class, which asks the services and prints what they return, as text or JSON.
///
/// Decisions:
/// - **Commands are declared to picocli in code**, not by annotations: reading annotations took 140 ms more of a start
///   that scripts wait for. Options of all commands are declared once, on the program, and taken anywhere on the line.
/// - **Standard output holds the answer and nothing else**; warnings, progress and refusals go to standard error. So
///   `--json` is one document (or one a line), also when there was something to say.
/// - **Every failure is one sentence and an exit code**, made in one place ([Failures]). Nothing prints a stack trace.
/// - **No text of an address is repeated** in a refusal, since it may hold a password; what picocli says about wrong
///   arguments goes through the same net as the log.
/// - **The desktop is behind the port [Screen]**: the command line starts where there is no screen, and loads nothing
/// of
///   it.
@NullMarked
package io.lodekey.cli;

import org.jspecify.annotations.NullMarked;
