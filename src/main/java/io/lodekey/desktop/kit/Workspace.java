package io.lodekey.desktop.kit;

import io.lodekey.keyspace.Schema;
import io.lodekey.redis.Session;
import io.lodekey.settings.Profile;
import java.time.Clock;
import java.time.Duration;

/// What is open: one server, the schema it is held against, and what features share. It lives from one connect to the
/// next disconnect; `Desktop` opens and closes what is in it.
///
/// @param interval between two samples
/// @param palette of the theme, which outlives the workspace: unsubscribe from it
public record Workspace(
        Session session,
        Schema schema,
        Profile profile,
        SampleFeed samples,
        Duration interval,
        Clock clock,
        Palette palette,
        Jobs jobs,
        FileChoice files,
        Clipboard clipboard) {}
