package io.lodekey.desktop;

import io.lodekey.desktop.connect.Opened;
import io.lodekey.desktop.dashboard.DashboardController;
import io.lodekey.desktop.keys.KeysController;
import io.lodekey.desktop.kit.Background;
import io.lodekey.desktop.kit.Clipboard;
import io.lodekey.desktop.kit.Feature;
import io.lodekey.desktop.kit.FileChoice;
import io.lodekey.desktop.kit.Jobs;
import io.lodekey.desktop.kit.Palette;
import io.lodekey.desktop.kit.SampleFeed;
import io.lodekey.desktop.kit.Workspace;
import io.lodekey.desktop.pools.PoolsController;
import io.lodekey.desktop.shell.Place;
import io.lodekey.monitor.History;
import io.lodekey.monitor.Sampler;
import io.lodekey.store.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/// Everything that one connection needs, from connect to disconnect.
final class OpenServer implements AutoCloseable {
    private final Opened opened;
    private final Sampler sampler;
    private final Workspace workspace;
    private final Map<Place, Feature> views;

    OpenServer(
            Opened opened,
            Duration interval,
            Background background,
            Clock clock,
            Palette palette,
            Jobs jobs,
            FileChoice files,
            Clipboard clipboard,
            Supplier<AuditLog> audit) {
        this.opened = opened;
        sampler = new Sampler(opened.session(), interval, clock);
        SampleFeed feed = new SampleFeed(new History());
        workspace = new Workspace(
                opened.session(),
                opened.schema(),
                opened.profile(),
                feed,
                interval,
                clock,
                palette,
                jobs,
                files,
                clipboard);
        views = Map.of(
                Place.DASHBOARD, new DashboardController(background, workspace),
                Place.POOLS, new PoolsController(background, workspace, audit),
                Place.KEYS, new KeysController(background, workspace));
        feed.paused().subscribe((was, paused) -> {
            if (paused) {
                sampler.pause();
            } else {
                sampler.resume();
            }
        });
        feed.asked().subscribe((was, is) -> sampler.askNow());
        sampler.start(background.events(feed::publish));
    }

    Workspace workspace() {
        return workspace;
    }

    /// The views of a server; the shell closes them.
    Map<Place, Feature> views() {
        return views;
    }

    @Override
    public void close() {
        sampler.close();
        opened.close();
    }
}
