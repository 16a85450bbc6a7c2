package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Background;
import io.lodekey.desktop.kit.FileChoice;
import io.lodekey.desktop.kit.Jobs;
import io.lodekey.desktop.kit.Mode;
import io.lodekey.desktop.kit.Palette;
import io.lodekey.desktop.kit.SampleFeed;
import io.lodekey.desktop.kit.Workspace;
import io.lodekey.monitor.History;
import io.lodekey.monitor.KeyspaceReport;
import io.lodekey.monitor.ScanHold;
import io.lodekey.monitor.ScanOptions;
import io.lodekey.redis.AclRules;
import io.lodekey.redis.ServerVersion;
import io.lodekey.redis.Session;
import io.lodekey.settings.Environment;
import io.lodekey.settings.HostPort;
import io.lodekey.settings.Profile;
import io.lodekey.settings.ServerAddress;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// An open server without a server, and a scan whose course the test writes.
final class KeysDesk implements KeyspaceReader, FileChoice {
    final List<String> copied = new ArrayList<>();
    final List<String> suggested = new ArrayList<>();
    final List<ScanOptions> scans = new ArrayList<>();
    final Jobs jobs = new Jobs();
    Environment environment = Environment.DEVELOPMENT;
    long keys = 20_000;
    List<KeyspaceReport> updates = List.of();
    KeyspaceReport result = FakeReports.whole();
    Optional<RuntimeException> failure = Optional.empty();
    Optional<Path> file = Optional.empty();
    Runnable duringScan = () -> {};
    ScanHold held = new ScanHold();
    private Palette palette = new Palette(Mode.DARK);

    KeysController controller(Background background) {
        return new KeysController(background, workspace(), this);
    }

    KeysController controller(Background background, KeyspaceReader reader) {
        return new KeysController(background, workspace(), reader);
    }

    void palette(Palette themes) {
        palette = themes;
    }

    private Workspace workspace() {
        Session session = (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, args) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        Profile profile = new Profile(
                "docs-redis",
                environment,
                ServerAddress.standalone(new HostPort("redis-prod-1", 6379)),
                true,
                Optional.empty(),
                Optional.empty());
        return new Workspace(
                session,
                FakeReports.SCHEMA,
                profile,
                new SampleFeed(new History()),
                Duration.ofSeconds(5),
                Clock.fixed(FakeReports.AT.plusSeconds(12), ZoneId.of("UTC")),
                palette,
                jobs,
                this,
                copied::add);
    }

    @Override
    public AclRules rules() {
        return new AclRules(new ServerVersion(7, 0, 15));
    }

    @Override
    public long keys() {
        failure.ifPresent(thrown -> {
            if (updates.isEmpty()) {
                throw thrown;
            }
        });
        return keys;
    }

    @Override
    public KeyspaceReport scan(ScanOptions options, Consumer<KeyspaceReport> each, ScanHold hold) {
        held = hold;
        scans.add(options);
        updates.forEach(each);
        duringScan.run();
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        return result;
    }

    @Override
    public Optional<Path> toSave(String title, String suggestedName, List<String> extensions) {
        suggested.add(suggestedName);
        return file;
    }

    @Override
    public Optional<Path> toOpen(String title, List<String> extensions) {
        return file;
    }
}
