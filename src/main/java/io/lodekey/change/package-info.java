/// How existing keys are changed: plan, preview, apply, verify, undo. Whoever renames, deletes, restores or re-expires
/// keys in bulk hands a [PlanFile] to [Changes] and changes nothing by itself.
///
/// Decisions:
/// - **A plan is one file** ([PlanFile]): what was planned, the journal of what was done, and the outcome. Rows are
///   written as they come, without index; the indexes are made afterwards, because one that is kept up to date makes
///   writing five times slower and names only one of two keys that want the same new name.
/// - **The journal is a list of windows** ([Journal]): which rows were about to be sent (on the disk before they go
///   out), and that their outcome is known. Rows of their own are only written for keys that were not done.
/// - **In doubt is not failed.** A lane that breaks leaves commands of which nobody knows whether they ran. They are
///   settled by looking at the keys, never by sending again and seeing what happens.
/// - **Nothing is overwritten.** RENAMENX, RESTORE without REPLACE, and one script that removes a key only if it is
///   what was read ([UnlinkIf]).
/// - **Commands that come late do no harm.** Before a window is settled, the connection it went out on is ended on the
///   server, so that what is still on its way is not carried out behind our back.
/// - **Server-wide refusals stop the run**, they do not fail key after key: what could not be sent stays to be done.
@NullMarked
package io.lodekey.change;

import org.jspecify.annotations.NullMarked;
