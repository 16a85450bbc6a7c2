package io.lodekey.redis;

import io.lettuce.core.SslOptions;
import io.lodekey.settings.HostPort;
import io.lodekey.settings.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/// A session with however many nodes there are. Standalone, Sentinel and Cluster differ in who is asked for the nodes
/// ([Scout]) and in nothing else.
final class TopologySession implements Session {
    private final Driver driver;
    private final StateSummary summary;
    private final Links links;
    private final MapKeeper keeper;
    private final Router router;
    private final Walks walks;
    private final Duration connectTime;
    private final Topology topology;

    /// Finds the nodes and connects to every primary.
    ///
    /// @throws RedisFailure.Connect with the reason if none can be connected to
    TopologySession(ServerTarget target, SslOptions ssl) {
        long begin = System.nanoTime();
        this.topology = target.address().topology();
        this.driver = new Driver(Dialer.mainPart(target.timeout()), ssl);
        this.summary = new StateSummary();
        this.links = new Links(target, driver, state -> linkChanged());
        var failures = new Failures(target.address().text(), target.timeout());
        try {
            this.keeper = new MapKeeper(scout(target), this::mapChanged);
            this.router = new Router(keeper, links, failures, target.timeout());
            this.walks = new Walks(keeper, links, topology instanceof Topology.Cluster);
            openPrimaries(target.timeout());
        } catch (InterruptedException e) {
            links.close();
            driver.close();
            throw failures.interrupted("Connecting");
        } catch (RuntimeException e) {
            links.close();
            driver.close();
            throw e;
        }
        this.connectTime = Duration.ofNanos(System.nanoTime() - begin);
        summary.show(keeper.present(), links);
        keeper.start(() -> !(state() instanceof ConnectionState.Live));
    }

    private Scout scout(ServerTarget target) {
        return switch (topology) {
            case Topology.Standalone(var at) ->
                Scout.of(NodeMap.of(new Node(at.toString(), at, NodeRole.PRIMARY), List.of()));
            case Topology.Sentinel sentinel -> new SentinelScout(target, sentinel, links);
            case Topology.Cluster(var seeds) -> new ClusterScout(target, seeds, links);
        };
    }

    private void openPrimaries(Duration timeout) throws InterruptedException {
        List<Node> primaries = keeper.present().primaries();
        var opening = new Chorus();
        List<NodeLink> open = opening.ask(
                primaries.stream()
                        .<Callable<NodeLink>>map(node -> () -> links.to(node).opened())
                        .toList(),
                timeout);
        if (open.isEmpty()) {
            List<HostPort> tried = primaries.stream().map(Node::address).toList();
            throw ConnectSentences.none(tried, "primaries", opening.failures());
        }
    }

    private void mapChanged(NodeMap map) {
        links.retain(map);
        map.primaries().forEach(node -> {
            NodeLink link = links.to(node);
            Thread.ofVirtual().name("lodekey-connect").start(link::begin);
        });
        summary.show(map, links);
    }

    private void linkChanged() {
        if (summary.renew() instanceof ConnectionState.Lost) {
            keeper.hurry();
        }
    }

    @Override
    public ServerFacts facts() {
        ServerFacts first = keeper.present().primaries().stream()
                .flatMap(node -> links.known(node).stream())
                .map(NodeLink::facts)
                .findFirst()
                .orElseGet(() -> links.anyKnown().facts());
        return switch (topology) {
            case Topology.Standalone standalone -> first;
            case Topology.Sentinel sentinel -> first.within("sentinel", connectTime);
            case Topology.Cluster cluster -> first.within("cluster", connectTime);
        };
    }

    @Override
    public ConnectionState state() {
        return summary.board().present();
    }

    @Override
    public Subscription onState(Consumer<ConnectionState> listener) {
        return summary.board().listen(listener);
    }

    @Override
    public List<Node> nodes() {
        return keeper.present().nodes();
    }

    /// Where the node is now, whatever address it had when the caller learned of it.
    private NodeLink link(Node of) {
        return links.to(keeper.present()
                .node(of.id())
                .orElseThrow(() -> new RedisFailure.Unreachable(
                        "The node %s does not belong to this server any more: look at its nodes again."
                                .formatted(of.address()))));
    }

    @Override
    public InfoReading info(Node of) {
        InfoReading info = link(of).info();
        Optional<String> role = info.text("role");
        boolean primary = keeper.present().isPrimary(of);
        if (role.isPresent() && !role.get().equals(primary ? "master" : "slave")) {
            keeper.hurry();
        }
        return info;
    }

    @Override
    public Duration ping(Node of) {
        return link(of).ping();
    }

    @Override
    public Node home(byte[] name) {
        return router.home(Slots.of(name)).primary();
    }

    @Override
    public Pacemaker pacemaker(Node of) throws InterruptedException {
        return link(of).pacemaker();
    }

    @Override
    public List<Reply> ask(Node of, List<Cmd> commands) {
        return link(of).ask(commands);
    }

    @Override
    public long keys(Node of) {
        return link(of).keys();
    }

    @Override
    public void walk(WalkRequest request, WalkSink sink) throws InterruptedException {
        try {
            walks.walk(request, sink);
        } catch (RedisFailure.Interrupted e) {
            Thread.interrupted();
            throw new InterruptedException(e.getMessage());
        }
    }

    @Override
    public KeyReading key(byte[] name, int maxValueBytes) {
        return router.follow(Slots.of(name), (link, asking) -> {
            Function<Wire, KeyReading> read =
                    wire -> new KeyReader(link.sender(), wire, asking).read(name, maxValueBytes);
            return link.use("-key", read);
        });
    }

    @Override
    public Ledger ledger() {
        return links;
    }

    @Override
    public Lane lane(Node of) {
        NodeLink link = link(of);
        return new WireLane(link.sender(), link.lend("-lane"), keeper::hurry);
    }

    @Override
    public PoolReading pool() {
        return links.pool().reading();
    }

    @Override
    public void close() {
        summary.board().set(new ConnectionState.Closed());
        keeper.close();
        links.close();
        driver.close();
    }
}
