package io.lodekey.redis;

import io.lodekey.settings.HostPort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The links to all nodes of a session, and its ledger: the tally of a node outlives its link, so that look-ups stay
/// counted when a node leaves, and go on being counted when it comes back under another address.
final class Links implements Ledger {
    private final ServerTarget target;
    private final Driver driver;
    private final Consumer<ConnectionState> changed;
    private final ConnectionPool pool;
    private final Map<String, NodeTally> tallies = new LinkedHashMap<>();
    private final Map<String, NodeLink> links = new LinkedHashMap<>();
    private boolean closed;

    /// @param changed called after every change of any link's state
    Links(ServerTarget target, Driver driver, Consumer<ConnectionState> changed) {
        this.target = target;
        this.driver = driver;
        this.changed = changed;
        var failures = new Failures(target.address().text(), target.timeout());
        this.pool = new ConnectionPool(target.maxConnections(), target.timeout(), failures, this::shared);
    }

    /// The link to a node, not yet open if it is new. One whose node has moved to another address is replaced.
    NodeLink to(Node node) {
        Optional<NodeLink> old = Optional.empty();
        NodeLink link;
        synchronized (this) {
            link = links.get(node.id());
            if (link != null && link.at().equals(node.address())) {
                return link;
            }
            old = Optional.ofNullable(link);
            link = link(node);
            links.put(node.id(), link);
        }
        old.ifPresent(NodeLink::close);
        if (isClosed()) {
            link.close();
        } else {
            var _ = link.board().listen(changed);
        }
        return link;
    }

    private NodeLink link(Node node) {
        HostPort at = node.address();
        NodeTally tally = tallies.computeIfAbsent(node.id(), id -> new NodeTally());
        return new NodeLink(node, pool, dialer(at), new FactFinder(target, at), tally);
    }

    /// Where all connections but the shared ones come from.
    ConnectionPool pool() {
        return pool;
    }

    private List<ConnectionPool.Shared> shared() {
        List<NodeLink> all;
        synchronized (this) {
            all = List.copyOf(links.values());
        }
        return all.stream().map(NodeLink::shared).toList();
    }

    /// The link to a node that has ever been connected to.
    synchronized Optional<NodeLink> known(Node node) {
        return Optional.ofNullable(links.get(node.id())).filter(NodeLink::isKnown);
    }

    /// A session that could be opened has one.
    synchronized NodeLink anyKnown() {
        return links.values().stream().filter(NodeLink::isKnown).findFirst().orElseThrow();
    }

    /// Without opening anything.
    synchronized ConnectionState state(Node node) {
        NodeLink link = links.get(node.id());
        return link == null ? new ConnectionState.Connecting() : link.board().present();
    }

    /// Makes connections to an address that no node is known to have yet.
    Dialer dialer(HostPort at) {
        boolean only = target.address().hosts().size() == 1
                && target.address().hosts().getFirst().equals(at);
        return new Dialer(target, at, driver, only ? target.address().text() : at.toString());
    }

    Driver driver() {
        return driver;
    }

    /// Closes the links to nodes that `map` does not hold.
    void retain(NodeMap map) {
        Map<String, NodeLink> gone = new LinkedHashMap<>();
        synchronized (this) {
            links.forEach((id, link) -> {
                if (map.node(id).isEmpty()) {
                    gone.put(id, link);
                }
            });
            links.keySet().removeAll(gone.keySet());
        }
        gone.values().forEach(NodeLink::close);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    void close() {
        Map<String, NodeLink> all;
        synchronized (this) {
            closed = true;
            all = new LinkedHashMap<>(links);
        }
        all.values().forEach(NodeLink::close);
        pool.close();
    }

    @Override
    public synchronized OwnTraffic node(Node node) {
        NodeTally tally = tallies.get(node.id());
        return tally == null ? OwnTraffic.NONE : tally.snapshot().own();
    }

    @Override
    public synchronized OwnTraffic total() {
        return tallies.values().stream().map(tally -> tally.snapshot().own()).reduce(OwnTraffic.NONE, OwnTraffic::plus);
    }

    @Override
    public synchronized boolean exact() {
        return tallies.values().stream().allMatch(tally -> tally.snapshot().exact());
    }
}
