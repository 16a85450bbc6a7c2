package io.lodekey.migration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lodekey.change.PlannedKey;
import io.lodekey.keyspace.KeyText;

/// Plans as JSON, with the field names that the command line promises. What is not known is null, never 0;
/// names are printed as `KeyText` does, so that they can be given back.
public final class MigrationJson {
    /// Conflicts listed; `conflictsTotal` and `conflictTargets` count them all.
    public static final int LISTED = 1_000;

    private MigrationJson() {}

    /// What `migrate plan --json` prints and the desktop exports.
    ///
    /// Beside what the command line promises: the `change`, `server` and time it was `created`; in each
    /// conflict the `claims` on the name and its `occupant`, with type, expiry in milliseconds since 1970,
    /// and size; the `lints`. Keys with a rule are `moves + conflictsTotal +` all of `skipped`.
    public static ObjectNode plan(MigrationPlan plan) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        PlanFacts facts = plan.facts();
        root.put("plan", plan.file().path().toString())
                .put("change", plan.file().header().change())
                .put("digest", plan.file().digest())
                .put("server", plan.file().header().server().sentencePart())
                .put("created", plan.file().header().created().toString())
                .put("moves", plan.moves())
                .put("deletes", plan.deletes())
                .put("conflictTargets", plan.conflictTargets())
                .put("conflictsTotal", plan.conflicting());
        ArrayNode conflicts = root.putArray("conflicts");
        plan.conflicts(LISTED).forEach(each -> conflict(conflicts.addObject(), each));
        ArrayNode skipped = root.putArray("skipped");
        plan.kept()
                .forEach((reason, keys) ->
                        skipped.addObject().put("reason", reason.word()).put("keys", keys));
        root.put("legacyWithoutRule", facts.withoutRule())
                .put("unknown", facts.unknown())
                .put("conforming", facts.conforming())
                .put("crossSlot", plan.crossSlot())
                .put("bytes", plan.bytes());
        ArrayNode rules = root.putArray("rules");
        for (RuleCount rule : plan.rules()) {
            rules.addObject()
                    .put("rule", rule.rule())
                    .put("target", rule.target())
                    .put("keys", rule.keys())
                    .put("moves", rule.moves())
                    .put("conflicts", rule.conflicts())
                    .put("skipped", rule.kept())
                    .put("bytes", rule.bytes());
        }
        ArrayNode lints = root.putArray("lints");
        plan.lints().forEach(lint -> lint(lints.addObject(), lint));
        root.putObject("keys").put("scanned", facts.scanned()).put("notPermitted", facts.notPermitted());
        root.putObject("own")
                .put("hits", facts.lookups().hits())
                .put("misses", facts.lookups().misses());
        root.put("seconds", facts.took().toMillis() / 1e3);
        return root;
    }

    private static void conflict(ObjectNode row, Conflict conflict) {
        row.put("kind", conflict.kind().word()).put("target", KeyText.print(conflict.target()));
        ArrayNode sources = row.putArray("sources");
        ArrayNode claims = row.putArray("claims");
        for (PlannedKey source : conflict.sources()) {
            sources.add(KeyText.print(source.change().source()));
            claim(
                    claims.addObject().put("key", KeyText.print(source.change().source())),
                    source.type().word(),
                    source.expiresAt(),
                    source.bytes());
        }
        conflict.occupant().ifPresent(held -> {
            ObjectNode occupant = row.putObject("occupant");
            claim(occupant, held.type().word(), held.expiresAt(), held.bytes());
            held.sameValue()
                    .ifPresentOrElse(same -> occupant.put("sameValue", same), () -> occupant.putNull("sameValue"));
        });
    }

    private static void claim(ObjectNode row, String type, long expiresAt, long bytes) {
        row.put("type", type);
        if (expiresAt < 0) {
            row.putNull("expiresAt");
        } else {
            row.put("expiresAt", expiresAt);
        }
        if (bytes < 0) {
            row.putNull("bytes");
        } else {
            row.put("bytes", bytes);
        }
    }

    private static void lint(ObjectNode row, Lint lint) {
        row.put("lint", lint.kind().word())
                .put("weight", lint.kind().weight().word())
                .put("rule", lint.subject().isEmpty() ? null : lint.subject())
                .put("keys", lint.count())
                .put("what", lint.kind().what())
                .put("detail", lint.detail())
                .put("advice", lint.kind().advice());
        ArrayNode samples = row.putArray("samples");
        lint.samples().forEach(name -> samples.add(KeyText.print(name)));
    }
}
