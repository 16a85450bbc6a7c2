package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.redis.ServerFacts;
import io.lodekey.settings.ServerAddress;
import io.lodekey.settings.Topology;
import io.lodekey.text.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a test found, in words.
final class FoundWords {
    private final Texts texts;

    FoundWords(Texts texts) {
        this.texts = texts;
    }

    TestState.Reached reached(Found found, ServerAddress address, Instant at) {
        List<TestState.Line> lines = new ArrayList<>();
        lines.add(good(product(found.facts(), address)));
        found.role().ifPresent(role -> lines.add(good(standing(role))));
        if (found.keys().isPresent()) {
            lines.add(good(texts.get("found.keys", Figures.count(found.keys()), memory(found))));
        }
        lines.add(
                found.facts().tls()
                        ? good(found.facts().tlsDescription().orElseGet(() -> texts.get("found.tls")))
                        : new TestState.Line(Tone.NEUTRAL, texts.get("found.plain")));
        found.facts().warnings().forEach(warning -> lines.add(new TestState.Line(Tone.WARNING, warning)));
        List<TestState.Rule> missing = found.missing().stream()
                .map(m -> new TestState.Rule(texts.get(m.part().textKey()), m.rule()))
                .toList();
        String headline =
                texts.get("found.reached", Figures.duration(found.facts().connectTime()));
        return new TestState.Reached(headline, at, lines, missing, details(headline, address, at, lines, missing));
    }

    TestState.Failed failed(Throwable cause, ServerAddress address, Instant at) {
        String sentence = sentence(cause, address.text());
        return new TestState.Failed(sentence, texts.get("details.failed", sentence, address.text(), at.toString()));
    }

    /// What a failure says for itself, or that it says nothing.
    String sentence(Throwable cause, String server) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? texts.get("failed.unknown", server, cause.getClass().getSimpleName())
                : message;
    }

    private static String details(
            String headline,
            ServerAddress address,
            Instant at,
            List<TestState.Line> lines,
            List<TestState.Rule> missing) {
        return Stream.of(
                        Stream.of(headline, address.text(), at.toString()),
                        lines.stream().map(TestState.Line::text),
                        missing.stream().map(rule -> rule.part() + ": " + rule.rule()))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private String product(ServerFacts facts, ServerAddress address) {
        String version = facts.product() + " " + facts.version();
        return switch (address.topology()) {
            case Topology.Standalone s -> texts.get("found.standalone", version);
            case Topology.Sentinel s -> texts.get("found.sentinel", version, s.master());
            case Topology.Cluster c -> texts.get("found.cluster", version);
        };
    }

    private String standing(Found.Standing standing) {
        if (standing.primaries() > 1) {
            return texts.get("found.nodes", Figures.count(standing.primaries()), Figures.count(standing.replicas()));
        }
        String what = texts.get(standing.primary() ? "found.primary" : "found.replica");
        if (standing.replicas() == 0) {
            return texts.get("found.alone", what);
        }
        return standing.replicas() == 1
                ? texts.get("found.one", what)
                : texts.get("found.many", what, Figures.count(standing.replicas()));
    }

    private String memory(Found found) {
        String used = Figures.bytes(found.memory().used());
        return found.memory().limit().isPresent()
                ? texts.get("found.limit", used, Figures.bytes(found.memory().limit()))
                : texts.get("found.unlimited", used);
    }

    private static TestState.Line good(String text) {
        return new TestState.Line(Tone.SUCCESS, text);
    }
}
