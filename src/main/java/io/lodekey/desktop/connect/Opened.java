package io.lodekey.desktop.connect;

import io.lodekey.keyspace.Schema;
import io.lodekey.redis.Session;
import io.lodekey.settings.Profile;

/// A server that was connected; whoever takes it closes it.
public record Opened(Profile profile, Session session, Schema schema) implements AutoCloseable {
    @Override
    public void close() {
        session.close();
    }
}
