package io.lodekey.desktop;

import io.lodekey.desktop.connect.Opened;
import io.lodekey.desktop.connect.Opener;
import io.lodekey.keyspace.Schema;
import io.lodekey.keyspace.SchemaException;
import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.keyspace.SchemaParameters;
import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.Sessions;
import io.lodekey.settings.Behaviour;
import io.lodekey.settings.FileTrouble;
import io.lodekey.settings.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Connects for real. The key schema is that of the command line, else of the profile, else of the preferences, else
/// the
/// bundled one; it is read first, for that costs the server nothing.
final class ServerOpener implements Opener {
    private final Optional<Path> given;
    private final Supplier<Optional<Path>> preferred;
    private final SchemaParameters parameters;
    private final int maxConnections;

    ServerOpener(Optional<Path> given, Supplier<Optional<Path>> preferred, Behaviour behaviour) {
        this.given = given;
        this.preferred = preferred;
        parameters = new SchemaParameters(behaviour.streamPrefix(), behaviour.familyTtls());
        maxConnections = behaviour.maxConnections();
    }

    @Override
    public Opened open(Profile profile, ServerTarget target) throws SchemaException, IOException {
        Schema schema = schema(given.or(profile::schema).or(preferred));
        return new Opened(profile, Sessions.open(target.withMaxConnections(maxConnections)), schema);
    }

    /// All that is wrong with a schema file; empty if it can be used.
    List<String> problems(Path file) {
        try {
            SchemaLoader.read(file, parameters);
            return List.of();
        } catch (SchemaException e) {
            return e.problems().stream().map(problem -> problem.text()).toList();
        } catch (IOException e) {
            return List.of(FileTrouble.sentencePart(e));
        }
    }

    private Schema schema(Optional<Path> file) throws SchemaException, IOException {
        if (file.isEmpty()) {
            return SchemaLoader.bundled(parameters);
        }
        try {
            return SchemaLoader.read(file.get(), parameters);
        } catch (IOException e) {
            throw new IOException(
                    "The key schema " + file.get() + " cannot be read (" + FileTrouble.sentencePart(e) + ").", e);
        }
    }
}
