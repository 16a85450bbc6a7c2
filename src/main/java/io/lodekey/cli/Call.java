package io.lodekey.cli;

import io.lodekey.keyspace.Schema;
import io.lodekey.keyspace.SchemaException;
import io.lodekey.keyspace.SchemaParameters;
import io.lodekey.redis.Session;
import io.lodekey.redis.Sessions;
import io.lodekey.settings.AddressException;
import io.lodekey.settings.Behaviour;
import io.lodekey.settings.Configuration;
import io.lodekey.settings.Folders;
import io.lodekey.settings.LogFile;
import io.lodekey.settings.Profile;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// One run of a command: what it was given, and what several commands need of it. Closing it ends the log.
final class Call implements AutoCloseable {
    private final GlobalOptions options;
    private final Console console;
    private final Surroundings surroundings;
    private final Screen screen;
    private final Configuration configuration;
    private @Nullable LogFile log;

    Call(
            GlobalOptions options,
            Console console,
            Surroundings surroundings,
            Screen screen,
            Configuration configuration) {
        this.options = options;
        this.console = console;
        this.surroundings = surroundings;
        this.screen = screen;
        this.configuration = configuration;
    }

    GlobalOptions options() {
        return options;
    }

    Console console() {
        return console;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Screen screen() {
        return screen;
    }

    Configuration configuration() {
        return configuration;
    }

    /// The folders, with `--state` taken into account.
    Folders folders() {
        Folders folders = surroundings.folders().get();
        return options.state().map(folders::withData).orElse(folders);
    }

    /// The log, opened the first time. Names and addresses may go there, values and passwords not.
    LogFile log() {
        if (log == null) {
            log = LogFile.open(folders().logs(), options.verbose());
            if (options.verbose()) {
                console.say(log.problem().orElse("The log is " + log.file() + "."));
            }
        }
        return log;
    }

    ServerChoice serverChoice() {
        return new ServerChoice(options, configuration, this::folders, console::say);
    }

    /// The schema, with the stream prefix and the bounds of the variables.
    Schema schema(Optional<Profile> profile) throws SchemaException {
        Behaviour behaviour = configuration.behaviour();
        return schema(new SchemaParameters(behaviour.streamPrefix(), behaviour.familyTtls()), profile);
    }

    private Schema schema(SchemaParameters parameters, Optional<Profile> profile) throws SchemaException {
        return new SchemaChoice(options, this::folders, console::say).load(parameters, profile);
    }

    /// Connects the server that is named, and loads the schema meanwhile: either takes a good part of a second.
    Opened open() throws AddressException, SchemaException, InterruptedException {
        return open(serverChoice().required());
    }

    Opened open(ChosenServer server) throws SchemaException, InterruptedException {
        Behaviour behaviour = configuration.behaviour();
        return open(server, new SchemaParameters(behaviour.streamPrefix(), behaviour.familyTtls()));
    }

    Opened open(ChosenServer server, SchemaParameters parameters) throws SchemaException, InterruptedException {
        log();
        CompletableFuture<Session> connecting = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual().name("connect").start(() -> {
            try {
                connecting.complete(Sessions.open(server.target()));
            } catch (RuntimeException | Error e) {
                connecting.completeExceptionally(e);
            }
        });
        boolean opened = false;
        try {
            Schema schema = schema(parameters, Optional.of(server.profile()));
            Session session = connecting.get();
            session.facts().warnings().forEach(console::say);
            opened = true;
            return new Opened(server, session, schema);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            if (!opened) {
                thread.interrupt();
                var _ = connecting.thenAccept(Session::close);
            }
        }
    }

    /// An open server with the schema to look at it with.
    record Opened(ChosenServer server, Session session, Schema schema) implements AutoCloseable {
        @Override
        public void close() {
            session.close();
        }
    }

    @Override
    public void close() {
        if (log != null) {
            log.close();
        }
    }
}
