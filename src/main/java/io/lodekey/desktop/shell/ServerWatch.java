package io.lodekey.desktop.shell;

import io.lodekey.desktop.kit.Background;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Workspace;
import io.lodekey.monitor.Sample;
import io.lodekey.redis.ConnectionState;
import io.lodekey.redis.Ledger;
import io.lodekey.redis.Node;
import io.lodekey.redis.NodeRole;
import io.lodekey.redis.ServerFacts;
import io.lodekey.settings.Topology;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;

/// Follows one open server for header and status bar: who it is, how the connection stands, how old the data is.
final class ServerWatch {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final long MISSED_BEFORE_STALE = 3;

    private final Workspace workspace;
    private final Background background;
    private final Texts texts;
    private final ShellModel model;
    private final Instant opened;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private ConnectionState state;

    ServerWatch(Workspace workspace, Background background, Texts texts, ShellModel model) {
        this.workspace = workspace;
        this.background = background;
        this.texts = texts;
        this.model = model;
        opened = workspace.clock().instant();
        state = workspace.session().state();
    }

    static LinkLine none(Texts texts) {
        return new LinkLine(LinkLine.Kind.NONE, texts.get("link.none"), "");
    }

    void begin() {
        ServerFacts facts = workspace.session().facts();
        model.server()
                .set(Optional.of(new ServerLine(
                        workspace.profile().name(),
                        workspace.profile().environment(),
                        place(facts),
                        facts.readOnly())));
        var listening = workspace.session().onState(background.latest(next -> {
            state = next;
            tell();
        }));
        subscriptions.add(listening::close);
        subscriptions.add(workspace.samples().latest().subscribe(sample -> tell()));
        subscriptions.add(workspace.samples().paused().subscribe(paused -> tell()));
        subscriptions.add(background.every(SECOND, this::tell));
    }

    void end() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    /// The address is left out where the server has no other name: it would stand there twice.
    private String place(ServerFacts facts) {
        List<String> parts = new ArrayList<>();
        String address = facts.address().toString();
        if (!workspace.profile().name().equals(address)) {
            parts.add(address);
        }
        switch (workspace.profile().address().topology()) {
            case Topology.Standalone s -> parts.add(database(facts));
            case Topology.Sentinel s -> {
                parts.add(database(facts));
                parts.add(texts.get("place.sentinel", s.master()));
            }
            case Topology.Cluster c -> parts.add(cluster());
        }
        parts.add(texts.get("place.product", facts.product(), facts.version().toString()));
        return String.join(" · ", parts);
    }

    private String database(ServerFacts facts) {
        return texts.get("place.database", Integer.toString(facts.database()));
    }

    private String cluster() {
        List<Node> nodes = workspace.session().nodes();
        long primaries =
                nodes.stream().filter(node -> node.role() == NodeRole.PRIMARY).count();
        return texts.get("place.cluster", Figures.count(primaries), Figures.count(nodes.size() - primaries));
    }

    private void tell() {
        Instant now = workspace.clock().instant();
        Optional<Sample> sample = workspace.samples().latest().get();
        model.link().set(link(now, sample));
        Ledger ledger = workspace.session().ledger();
        model.ownTraffic()
                .set(texts.get(
                        ledger.exact() ? "own" : "own.about",
                        Figures.count(ledger.total().lookups()),
                        Figures.duration(Duration.ofSeconds(
                                Math.max(1, Duration.between(opened, now).toSeconds())))));
        boolean paused = workspace.samples().paused().get();
        model.age()
                .set(sample.map(s -> texts.get(paused ? "age.paused" : "age", Figures.age(s.at(), now)))
                        .orElseGet(() -> texts.get("age.none")));
        model.stale().set(!paused && sample.isPresent() && stale(sample.get(), now));
    }

    private boolean stale(Sample sample, Instant now) {
        Duration allowed =
                workspace.interval().multipliedBy(MISSED_BEFORE_STALE).plus(SECOND);
        return Duration.between(sample.at(), now).compareTo(allowed) > 0;
    }

    private LinkLine link(Instant now, Optional<Sample> sample) {
        return switch (state) {
            case ConnectionState.Connecting c -> new LinkLine(LinkLine.Kind.WAITING, texts.get("link.connecting"), "");
            case ConnectionState.Live l -> new LinkLine(LinkLine.Kind.LIVE, texts.get("link.live"), latency(sample));
            case ConnectionState.Lost(Instant since, String why) -> lost(since, now);
            case ConnectionState.Reconnecting(Instant since, int attempt) -> lost(since, now);
            case ConnectionState.Closed c -> none(texts);
        };
    }

    private LinkLine lost(Instant since, Instant now) {
        return new LinkLine(LinkLine.Kind.LOST, texts.get("link.lost", Figures.age(since, now)), "");
    }

    private static String latency(Optional<Sample> sample) {
        return sample.map(s -> s.totals().latency().p50())
                .filter(p50 -> p50.isPresent())
                .map(p50 -> Figures.duration(Duration.ofNanos(Math.round(p50.getAsDouble() * 1e6))))
                .orElse("");
    }
}
