package io.lodekey.settings;

import java.util.List;

/// How the servers behind one address belong together.
public sealed interface Topology {
    /// The hosts that are asked first, in the order written.
    List<HostPort> hosts();

    /// One server.
    record Standalone(HostPort address) implements Topology {
        @Override
        public List<HostPort> hosts() {
            return List.of(address);
        }
    }

    /// A primary found through its Sentinels.
    ///
    /// @param sentinels at least one
    /// @param master the name the Sentinels watch it under
    record Sentinel(List<HostPort> sentinels, String master) implements Topology {
        public Sentinel {
            sentinels = atLeastOne(sentinels);
        }

        @Override
        public List<HostPort> hosts() {
            return sentinels;
        }
    }

    /// A Cluster, found through any of its nodes.
    ///
    /// @param seeds at least one
    record Cluster(List<HostPort> seeds) implements Topology {
        public Cluster {
            seeds = atLeastOne(seeds);
        }

        @Override
        public List<HostPort> hosts() {
            return seeds;
        }
    }

    private static List<HostPort> atLeastOne(List<HostPort> hosts) {
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("An address needs at least one host.");
        }
        return List.copyOf(hosts);
    }
}
