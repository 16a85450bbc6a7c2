package io.lodekey.desktop.kit;

import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.monitor.History;
import io.lodekey.redis.Session;
import io.lodekey.settings.Environment;
import io.lodekey.settings.HostPort;
import io.lodekey.settings.Profile;
import io.lodekey.settings.ServerAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Workspaces for tests of what surrounds the views.
public final class Workspaces {
    private Workspaces() {}

    public static Workspace of(Session session, Environment environment, Clock clock) {
        return new Workspace(
                session,
                SchemaLoader.bundled(),
                new Profile(
                        "docs-redis",
                        environment,
                        ServerAddress.standalone(new HostPort("redis-prod-1", 6379)),
                        false,
                        Optional.empty(),
                        Optional.empty()),
                new SampleFeed(new History()),
                Duration.ofSeconds(5),
                clock,
                new Palette(Mode.DARK),
                new Jobs(),
                new NoFiles(),
                text -> {});
    }

    /// The person always changes their mind.
    private static final class NoFiles implements FileChoice {
        @Override
        public Optional<Path> toSave(String title, String suggestedName, List<String> extensions) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toOpen(String title, List<String> extensions) {
            return Optional.empty();
        }
    }
}
