package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.settings.HostPort;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterViewTest {
    private static final HostPort ASKED = new HostPort("seed", 7000);
    private static final Reply NO_SLOTS = new Reply.Failed("NOPERM");

    private static ClusterView view(String nodes) {
        return ClusterView.of(List.of(bulk(nodes), NO_SLOTS), ASKED).orElseThrow();
    }

    private static Reply bulk(String text) {
        return new Reply.Bulk(text.getBytes(UTF_8));
    }

    @Test
    void replicasStandWithThePrimaryTheyFollow() {
        ClusterView view = view("""
            a 10.0.0.1:7001@17001 myself,master - 0 0 5 connected 0-5460 5462
            b 10.0.0.2:7002@17002,host-b master - 0 0 7 connected 5461 5463-16383
            c 10.0.0.3:7003@17003 slave b 0 0 7 connected
            """);
        assertThat(view.epoch()).isEqualTo(7);
        assertThat(view.moving()).isFalse();
        assertThat(view.map().primaries()).extracting(Node::id).containsExactly("a", "b");
        assertThat(view.map().home(5_461).orElseThrow().primary().id()).isEqualTo("b");
        assertThat(view.map().home(5_462).orElseThrow().primary().id()).isEqualTo("a");
        assertThat(view.map().home(16_383).orElseThrow().replicas())
                .extracting(Node::address)
                .containsExactly(new HostPort("10.0.0.3", 7003));
    }

    @Test
    void aNodeThatDoesNotKnowItsAddressHasThatOfWhoWasAsked() {
        assertThat(view("a :7001@17001 myself,master - 0 0 1 connected 0-16383")
                        .map()
                        .nodes())
                .extracting(Node::address)
                .containsExactly(new HostPort("seed", 7001));
    }

    @Test
    void aFailedPrimaryWithoutSlotsBelongsToNoShard() {
        NodeMap map = view("""
            a 10.0.0.1:7001@17001 master,fail - 0 0 5 disconnected
            b 10.0.0.2:7002@17002 myself,master - 0 0 8 connected 0-16383
            x :0@0 master,noaddr - 0 0 2 disconnected
            y 10.0.0.9:7009@17009 handshake - 0 0 0 connected
            """).map();
        assertThat(map.primaries()).extracting(Node::id).containsExactly("b");
        assertThat(map.apart()).extracting(Node::id).containsExactly("a");
    }

    @Test
    void slotsOnTheirWayAreNoticed() {
        assertThat(view("a 10.0.0.1:7001@17001 myself,master - 0 0 5 connected 0-16383 [93->-b]")
                        .moving())
                .isTrue();
    }

    @Test
    void theAddressThatSlotsPreferWins() {
        Reply node = new Reply.Many(List.of(bulk("host-a"), new Reply.Number(6379), bulk("a")));
        Reply slots =
                new Reply.Many(List.of(new Reply.Many(List.of(new Reply.Number(0), new Reply.Number(16_383), node))));
        Reply nodes = bulk("a 10.0.0.1:7001@17001,host-a myself,master - 0 0 5 connected 0-16383");
        for (Reply text : List.of(nodes, NO_SLOTS)) {
            NodeMap map =
                    ClusterView.of(List.of(text, slots), ASKED).orElseThrow().map();
            assertThat(map.nodes()).containsExactly(new Node("a", new HostPort("host-a", 6379), NodeRole.PRIMARY));
        }
    }

    @Test
    void aFailoverLeavesTheSlotsPartedAsTheyWereAndAMoveDoesNot() {
        NodeMap before = view("""
            a 10.0.0.1:1@2 myself,master - 0 0 1 connected 0-99
            b 10.0.0.1:3@4 master - 0 0 2 connected 100-16383
            """).map();
        NodeMap failedOver = view("""
            c 10.0.0.1:5@6 myself,master - 0 0 3 connected 0-99
            b 10.0.0.1:3@4 master - 0 0 2 connected 100-16383
            """).map();
        NodeMap moved = view("""
            a 10.0.0.1:1@2 myself,master - 0 0 1 connected 0-98
            b 10.0.0.1:3@4 master - 0 0 2 connected 99-16383
            """).map();
        assertThat(before.isPartedAs(failedOver)).isTrue();
        assertThat(before.isPartedAs(moved)).isFalse();
    }

    @Test
    void redirectionsAreReadWithAndWithoutAHost() {
        assertThat(Redirection.of("MOVED 99 10.0.0.7:7001", ASKED))
                .contains(new Redirection.Moved(new HostPort("10.0.0.7", 7001)));
        assertThat(Redirection.of("MOVED 99 :7001", ASKED)).contains(new Redirection.Moved(new HostPort("seed", 7001)));
        assertThat(Redirection.of("ASK 99 2001:db8::1:7001", ASKED))
                .contains(new Redirection.Ask(new HostPort("2001:db8::1", 7001)));
        assertThat(Redirection.of("CLUSTERDOWN Hash slot not served", ASKED)).contains(new Redirection.Later());
        assertThat(Redirection.of("ERR no such key", ASKED)).isEmpty();
        assertThat(Redirection.of("MOVED", ASKED)).isEmpty();
    }
}
