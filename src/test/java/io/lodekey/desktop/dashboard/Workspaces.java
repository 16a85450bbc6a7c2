package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.kit.Clipboard;
import io.lodekey.desktop.kit.FileChoice;
import io.lodekey.desktop.kit.Jobs;
import io.lodekey.desktop.kit.Palette;
import io.lodekey.desktop.kit.SampleFeed;
import io.lodekey.desktop.kit.Workspace;
import io.lodekey.keyspace.Schema;
import io.lodekey.keyspace.SchemaException;
import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.keyspace.SchemaParameters;
import io.lodekey.monitor.History;
import io.lodekey.redis.Session;
import io.lodekey.settings.Environment;
import io.lodekey.settings.HostPort;
import io.lodekey.settings.Profile;
import io.lodekey.settings.ServerAddress;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// An open server without a server: the Dashboard uses nothing of the session but its samples.
final class Workspaces {
    private Workspaces() {}

    static Workspace of(History history, Clock clock, Palette palette, FileChoice files, Clipboard clipboard) {
        Session session = (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, args) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        return new Workspace(
                session,
                schema(),
                new Profile(
                        "docs-redis",
                        Environment.PRODUCTION,
                        ServerAddress.standalone(new HostPort("redis-prod-1", 6379)),
                        true,
                        Optional.empty(),
                        Optional.empty()),
                new SampleFeed(history),
                Samples.INTERVAL,
                clock,
                palette,
                new Jobs(),
                files,
                clipboard);
    }

    static Schema schema() {
        try {
            return SchemaLoader.bundled(SchemaParameters.defaults());
        } catch (SchemaException e) {
            throw new AssertionError(e);
        }
    }

    /// What the person chooses.
    interface Saving extends FileChoice {
        Optional<Path> file();

        @Override
        default Optional<Path> toSave(String title, String suggestedName, List<String> extensions) {
            return file();
        }

        @Override
        default Optional<Path> toOpen(String title, List<String> extensions) {
            return Optional.empty();
        }
    }
}
