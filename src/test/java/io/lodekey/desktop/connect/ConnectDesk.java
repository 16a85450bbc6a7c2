package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Background;
import io.lodekey.desktop.kit.FileChoice;
import io.lodekey.desktop.kit.StandInSession;
import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.monitor.MemorySample;
import io.lodekey.redis.ServerTarget;
import io.lodekey.settings.AddressException;
import io.lodekey.settings.Environment;
import io.lodekey.settings.EnvironmentProfile;
import io.lodekey.settings.ParsedAddress;
import io.lodekey.settings.Profile;
import io.lodekey.settings.ProfileStore;
import io.lodekey.settings.Secret;
import io.lodekey.settings.SettingsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Connections whose servers answer as the test says, and profiles in a folder of the test.
public final class ConnectDesk implements FileChoice {
    static final Instant NOW = Instant.parse("2026-11-02T21:36:00Z");

    final ProfileStore store;
    final List<ServerTarget> tested = new ArrayList<>();
    final List<ServerTarget> opened = new ArrayList<>();
    final List<Opened> entered = new ArrayList<>();
    final List<String> copied = new ArrayList<>();
    final StandInSession session = new StandInSession();
    int left;
    Optional<RuntimeException> failure = Optional.empty();
    Optional<Path> file = Optional.empty();
    Optional<EnvironmentProfile> environment = Optional.empty();
    Optional<Secret> password = Optional.empty();
    Optional<String> lastProfile = Optional.empty();
    List<Found.Missing> missing = List.of();

    public ConnectDesk(Path folder) {
        store = new ProfileStore(folder.resolve("profiles.json"));
    }

    /// The profiles of the design.
    public ConnectDesk withProfiles() throws SettingsException, AddressException {
        store.save(List.of(
                profile(
                        "docs-redis",
                        Environment.PRODUCTION,
                        "redis-sentinel://lodekey-ops@redis-prod-1:26379,"
                                + "redis-prod-2:26379,redis-prod-3:26379/0#docs",
                        false,
                        Duration.ofHours(2)),
                profile(
                        "docs-redis, watch only",
                        Environment.PRODUCTION,
                        "redis-sentinel://redis-prod-1:26379," + "redis-prod-2:26379,redis-prod-3:26379/0#docs",
                        true,
                        Duration.ofDays(1)),
                profile("docs-staging", Environment.STAGING, "rediss://redis-stg:6380/0", false, Duration.ofDays(3)),
                profile(
                        "emb-cluster",
                        Environment.STAGING,
                        "redis://emb-1:7000,emb-2:7001,emb-3:7002",
                        false,
                        Duration.ofDays(8)),
                profile("local", Environment.DEVELOPMENT, "redis://localhost:6379/0", false, Duration.ofMinutes(12))));
        lastProfile = Optional.of("docs-redis");
        return this;
    }

    static Profile profile(String name, Environment environment, String uri, boolean readOnly, Duration ago)
            throws AddressException {
        return new Profile(
                name,
                environment,
                ParsedAddress.parse(uri, false).address(),
                readOnly,
                Optional.empty(),
                Optional.of(NOW.minus(ago)));
    }

    public ConnectController controller(Background background) {
        return new ConnectController(
                background,
                new ConnectPorts(
                        store,
                        environment,
                        password,
                        lastProfile,
                        this::test,
                        this::open,
                        progress -> {
                            progress.report(12_000, OptionalLong.of(20_000));
                            failure.ifPresent(thrown -> {
                                throw thrown;
                            });
                            return profile(
                                    "Sample server", Environment.SAMPLE, "redis://127.0.0.1:1", false, Duration.ZERO);
                        },
                        20_000,
                        Duration.ofSeconds(5),
                        false,
                        entered::add,
                        () -> left++,
                        this,
                        copied::add,
                        Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private Found test(ServerTarget target) {
        tested.add(target);
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        return new Found(
                StandInSession.facts(false, Optional.of("TLS 1.3, host name matches the certificate")),
                Optional.of(new Found.Standing(true, 2)),
                OptionalLong.of(1_000_000),
                new MemorySample(
                        OptionalLong.of(8_440_000_000L),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.of(12L << 30),
                        OptionalDouble.empty(),
                        Optional.empty()),
                missing);
    }

    private Opened open(Profile profile, ServerTarget target) {
        opened.add(target);
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        return new Opened(profile, session, SchemaLoader.bundled());
    }

    @Override
    public Optional<Path> toSave(String title, String suggestedName, List<String> extensions) {
        return file;
    }

    @Override
    public Optional<Path> toOpen(String title, List<String> extensions) {
        return file;
    }
}
