package io.lodekey.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A profile as JSON, version 1. The topology is a field of its own, since a URI cannot tell a Cluster of one seed.
final class ProfileJson {
    private ProfileJson() {}

    static ObjectNode write(Profile profile) {
        ServerAddress address = profile.address();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", profile.name());
        node.put("environment", profile.environment().word());
        node.put(
                "topology",
                switch (address.topology()) {
                    case Topology.Standalone _ -> "standalone";
                    case Topology.Sentinel _ -> "sentinel";
                    case Topology.Cluster _ -> "cluster";
                });
        ArrayNode hosts = node.putArray("hosts");
        address.hosts().forEach(host -> hosts.add(host.toString()));
        if (address.topology() instanceof Topology.Sentinel(var _, String master)) {
            node.put("master", master);
        }
        node.put("tls", address.tls());
        node.put("database", address.database());
        address.user().ifPresent(user -> node.put("user", user));
        node.put("readOnly", profile.readOnly());
        profile.schema().ifPresent(schema -> node.put("schema", schema.toString()));
        profile.lastUsed().ifPresent(at -> node.put("lastUsed", at.toString()));
        return node;
    }

    /// @param which the profile in words, for messages: `profile 3`
    static Profile read(JsonNode node, String which) throws MalformedSettings {
        String name = text(node, "name").orElse("");
        if (Profile.nameProblem(name).isPresent()) {
            throw new MalformedSettings(which + " has no usable name");
        }
        Environment environment = text(node, "environment")
                .flatMap(Environment::of)
                .orElseThrow(() -> new MalformedSettings(which + " has an unknown environment"));
        int database = node.path("database").asInt(0);
        if (database < 0) {
            throw new MalformedSettings(which + " has a database below 0");
        }
        ServerAddress address = new ServerAddress(
                topology(node, which), node.path("tls").asBoolean(false), database, text(node, "user"));
        return new Profile(
                name,
                environment,
                address,
                node.path("readOnly").asBoolean(false),
                schema(node, which),
                lastUsed(node, which));
    }

    private static Topology topology(JsonNode node, String which) throws MalformedSettings {
        String word = text(node, "topology").orElse("");
        int defaultPort = word.equals("sentinel") ? HostPort.SENTINEL_PORT : HostPort.REDIS_PORT;
        List<HostPort> hosts = new ArrayList<>();
        for (JsonNode host : node.path("hosts")) {
            try {
                hosts.add(HostText.parse(host.asText(), defaultPort, "A host"));
            } catch (AddressException e) {
                throw new MalformedSettings(which + " has a host that cannot be one");
            }
        }
        if (hosts.isEmpty()) {
            throw new MalformedSettings(which + " has no host");
        }
        return switch (word) {
            case "standalone" -> new Topology.Standalone(hosts.getFirst());
            case "cluster" -> new Topology.Cluster(hosts);
            case "sentinel" ->
                new Topology.Sentinel(
                        hosts,
                        text(node, "master")
                                .orElseThrow(() -> new MalformedSettings(which + " names no Sentinel master")));
            default -> throw new MalformedSettings(which + " has an unknown topology");
        };
    }

    private static Optional<Path> schema(JsonNode node, String which) throws MalformedSettings {
        try {
            return text(node, "schema").map(Path::of);
        } catch (InvalidPathException e) {
            throw new MalformedSettings(which + " has a schema path that cannot be one");
        }
    }

    private static Optional<Instant> lastUsed(JsonNode node, String which) throws MalformedSettings {
        try {
            return text(node, "lastUsed").map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw new MalformedSettings(which + " has a time of last use that cannot be one");
        }
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.textValue().isEmpty() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
