package io.lodekey.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lodekey.cli.Table.Cell;
import io.lodekey.keyspace.Classification;
import io.lodekey.keyspace.Family;
import io.lodekey.keyspace.KeyText;
import io.lodekey.keyspace.KeyType;
import io.lodekey.keyspace.LegacyRule;
import io.lodekey.keyspace.Schema;
import io.lodekey.keyspace.TtlRule;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a name is to a schema.
///
/// @param key as [KeyText] prints it
/// @param name what it is in one word: `fits`, `legacy`, `legacyWithoutRule`, `malformed`, `unknown`
/// @param family the one it fits, or whose beginning a malformed one has
/// @param rule id of the legacy rule or pattern
/// @param becomes its new name, where a rule can tell
/// @param variables as [KeyText] prints their values
record KeyMeaning(
        String key,
        String name,
        Optional<Family> family,
        Optional<String> rule,
        Optional<String> becomes,
        Map<String, String> variables) {

    static KeyMeaning of(Schema schema, byte[] bytes) {
        String key = KeyText.print(bytes);
        Optional<Family> none = Optional.empty();
        return switch (schema.classify(bytes)) {
            case Classification.Fits(Family family) ->
                new KeyMeaning(
                        key, "fits", Optional.of(family), Optional.empty(), Optional.empty(), variables(schema, bytes));
            case Classification.Legacy(LegacyRule rule) ->
                new KeyMeaning(
                        key,
                        "legacy",
                        none,
                        Optional.of(rule.id()),
                        rule.held()
                                ? Optional.empty()
                                : schema.renamed(rule, bytes).map(KeyText::print),
                        Map.of());
            case Classification.LegacyWithoutRule(var pattern) ->
                new KeyMeaning(key, "legacyWithoutRule", none, Optional.of(pattern.id()), Optional.empty(), Map.of());
            case Classification.Malformed(Family family) ->
                new KeyMeaning(key, "malformed", Optional.of(family), Optional.empty(), Optional.empty(), Map.of());
            case Classification.Unknown() ->
                new KeyMeaning(key, "unknown", none, Optional.empty(), Optional.empty(), Map.of());
        };
    }

    /// The fields of a script: `family` only for a name that fits it.
    void addTo(ObjectNode json) {
        json.put("key", key);
        json.put("name", name);
        if (name.equals("fits")) {
            json.put("family", family.map(Family::id).orElse(null));
        } else {
            json.putNull("family");
        }
        ObjectNode parts = json.putObject("variables");
        variables.forEach(parts::put);
        family.ifPresent(f -> json.put("template", f.template().text()));
        rule.ifPresent(r -> json.put("rule", r));
        becomes.ifPresent(b -> json.put("becomes", b));
    }

    void addTo(Table table) {
        row(table, "name", sentence());
        family.filter(_ -> name.equals("fits")).ifPresent(f -> {
            row(table, "family", f.id() + ", " + f.label());
            row(table, "template", f.template().text());
            row(table, "contract", contract(f));
            if (!f.note().isEmpty()) {
                row(table, "note", f.note());
            }
        });
        becomes.ifPresent(b -> row(table, "becomes", b));
        variables.forEach((variable, value) -> row(table, variable, value));
    }

    private String sentence() {
        String begins = family.map(Family::id).orElse("a family");
        return switch (name) {
            case "fits" -> "fits the schema";
            case "legacy" -> "old, of the rule " + rule.orElse("") + (becomes.isPresent() ? "" : ", and stays");
            case "legacyWithoutRule" -> "old, of the pattern " + rule.orElse("") + ", which has no rule";
            case "malformed" -> "malformed: begins like " + begins + " and does not fit it";
            default -> "unknown to the schema";
        };
    }

    private static String contract(Family family) {
        String types = family.types().isEmpty()
                ? "any type"
                : family.types().stream().map(KeyType::word).sorted().collect(Collectors.joining(" or "));
        return types + ", " + expiry(family.ttl()) + ", " + family.role().word() + ", a miss costs "
                + family.cost().label();
    }

    private static String expiry(TtlRule rule) {
        if (rule.maxMillis().isEmpty()) {
            return "no expiry";
        }
        long most = rule.maxMillis().getAsLong();
        if (most == Long.MAX_VALUE) {
            return "any expiry or none";
        }
        return (rule.noneAllowed() ? "no expiry or at most " : "at most ") + Figures.duration(Duration.ofMillis(most));
    }

    private static Map<String, String> variables(Schema schema, byte[] bytes) {
        Map<String, String> printed = new LinkedHashMap<>();
        schema.parse(bytes)
                .ifPresent(parsed ->
                        parsed.variables().forEach((variable, value) -> printed.put(variable, KeyText.print(value))));
        return printed;
    }

    private static void row(Table table, String what, String text) {
        table.row(Cell.muted(what), Cell.of(text));
    }
}
