package io.lodekey.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A Cluster of three primaries and three replicas behind a session.
class ClusterSessionTest {
    private static TestCluster cluster;

    @BeforeAll
    static void start() {
        cluster = TestCluster.start();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void empty() {
        cluster.callAll("FLUSHALL");
    }

    @Test
    void itListsPrimariesByTheirSlotsAndThenTheirReplicas() {
        try (Session session = cluster.open()) {
            List<Node> nodes = session.nodes();
            assertThat(nodes).hasSize(6);
            assertThat(nodes.subList(0, 3).stream().map(Node::address).toList())
                    .isEqualTo(cluster.primaries().stream()
                            .map(TestServer::hostPort)
                            .toList());
            assertThat(nodes.subList(3, 6)).allSatisfy(node -> {
                assertThat(node.role()).isEqualTo(NodeRole.REPLICA);
                assertThat(node.primary()).isPresent();
            });
            assertThat(session.facts().mode()).isEqualTo("cluster");
            assertThat(session.state()).isInstanceOf(ConnectionState.Live.class);
            for (Node node : nodes) {
                assertThat(session.info(node).text("role"))
                        .contains(node.role() == NodeRole.PRIMARY ? "master" : "slave");
            }
        }
    }

    @Test
    void everyKeyOfEveryPrimaryIsWalkedOnce() throws InterruptedException {
        cluster.fill("k:", 30_000);
        try (Session session = cluster.open()) {
            var seen = new HashMap<String, Node>();
            session.walk(WalkRequest.everything(), window -> {
                for (int i = 0; i < window.size(); i++) {
                    assertThat(seen.put(new String(window.name(i)), window.node()))
                            .isNull();
                    assertThat(window.fate(i)).isEqualTo(Fate.SEEN);
                }
            });
            assertThat(seen).hasSize(30_000);
            seen.forEach((key, node) -> assertThat(session.home(key.getBytes())).isEqualTo(node));
        }
    }
}
