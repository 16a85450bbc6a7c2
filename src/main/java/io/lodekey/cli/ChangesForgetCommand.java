package io.lodekey.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.lodekey.change.UndoFile;
import io.lodekey.store.AuditLog;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Removes the payloads that were kept for the undo of a change. Touches no server.
final class ChangesForgetCommand implements Command {
    private final PositionalParamSpec change =
            Args.argument("0", "1", "CHANGE", String.class, "The id, as changes lists it");
    private final Consent consent = new Consent();
    private final CommandSpec spec = consent.addTo(
            Args.command("forget", "Remove the payloads kept for an undo; what was deleted cannot come back then")
                    .addPositional(change));

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) {
        String id = change.getValue();
        Path file = UndoCommand.file(call, id);
        if (!consent.dryRun() && !consent.given()) {
            throw new Refused("Add --yes to remove the payloads of " + id + ", or --dry-run; nothing was removed.");
        }
        boolean there = java.nio.file.Files.exists(UndoFile.of(file));
        boolean removed = !consent.dryRun() && UndoFile.forget(file);
        if (removed) {
            try (AuditLog audit =
                    AuditLog.open(call.folders().data(), call.surroundings().clock())) {
                audit.note(id, "forgotten", "stored payloads were removed");
                audit.undoUntil(id, Optional.empty());
            }
        }
        if (call.options().json()) {
            call.console()
                    .exact(JsonText.of(JsonNodeFactory.instance
                            .objectNode()
                            .put("change", id)
                            .put("payloads", there)
                            .put("removed", removed)));
        } else if (there) {
            call.console()
                    .line(
                            removed
                                    ? "The payloads of " + id + " are removed."
                                    : "The payloads of " + id + " would be removed. Nothing was changed.");
        } else {
            call.console().line("The change " + id + " has no payloads stored; renames need none to be undone.");
        }
        return ExitCode.DONE;
    }
}
