package io.lodekey.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lodekey.keyspace.KeyText;
import io.lodekey.redis.OwnTraffic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a plan file keeps beside its rows, as JSON: what was seen, what to warn of, where each rule leads.
///
/// @param targets for each rule, by its old template, the new one
record PlanNote(PlanFacts facts, List<Lint> lints, Map<String, String> targets) {
    static final String NAME = "migration";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String json() {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("facts")
                .put("scanned", facts.scanned())
                .put("conforming", facts.conforming())
                .put("own", facts.own())
                .put("withoutRule", facts.withoutRule())
                .put("unknown", facts.unknown())
                .put("notPermitted", facts.notPermitted())
                .put("crossSlot", facts.crossSlot())
                .put("expiryUnseen", facts.expiryUnseen())
                .put("hits", facts.lookups().hits())
                .put("misses", facts.lookups().misses())
                .put("millis", facts.took().toMillis());
        ArrayNode written = root.putArray("lints");
        for (Lint lint : lints) {
            ObjectNode one = written.addObject()
                    .put("kind", lint.kind().name())
                    .put("subject", lint.subject())
                    .put("count", lint.count())
                    .put("detail", lint.detail());
            ArrayNode samples = one.putArray("samples");
            lint.samples().forEach(name -> samples.add(KeyText.print(name)));
        }
        ObjectNode rules = root.putObject("rules");
        targets.forEach(rules::put);
        return root.toString();
    }

    static PlanNote read(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            List<Lint> lints = new ArrayList<>();
            root.path("lints").forEach(one -> lints.add(lint(one)));
            Map<String, String> targets = new LinkedHashMap<>();
            root.path("rules")
                    .properties()
                    .forEach(rule -> targets.put(rule.getKey(), rule.getValue().asText()));
            return new PlanNote(facts(root.path("facts")), lints, targets);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A plan's note is what this class wrote", e);
        }
    }

    private static PlanFacts facts(JsonNode facts) {
        return new PlanFacts(
                facts.path("scanned").asLong(),
                facts.path("conforming").asLong(),
                facts.path("own").asLong(),
                facts.path("withoutRule").asLong(),
                facts.path("unknown").asLong(),
                facts.path("notPermitted").asLong(),
                facts.path("crossSlot").asLong(),
                facts.path("expiryUnseen").asBoolean(),
                new OwnTraffic(facts.path("hits").asLong(), facts.path("misses").asLong()),
                Duration.ofMillis(facts.path("millis").asLong()));
    }

    private static Lint lint(JsonNode one) {
        List<byte[]> samples = new ArrayList<>();
        one.path("samples").forEach(name -> samples.add(KeyText.parse(name.asText())));
        return new Lint(
                LintKind.valueOf(one.path("kind").asText()),
                one.path("subject").asText(),
                one.path("count").asLong(),
                samples,
                one.path("detail").asText());
    }
}
