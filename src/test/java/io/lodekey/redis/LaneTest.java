package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static Lane lane(Session session) {
        return session.lane(session.nodes().getFirst());
    }

    @Test
    void repliesComeInOrderWithErrorsAmongThem() {
        try (TestServer server = TestServers.any();
                Session session = server.open();
                Lane lane = lane(session)) {
            List<Reply> replies = lane.send(List.of(
                    Cmd.of("SET", "a", "1"),
                    Cmd.of("LPUSH", "a", "x"),
                    Cmd.of("GET", "a"),
                    Cmd.of("GET", "b"),
                    Cmd.of("INCR", "a"),
                    Cmd.of("EXISTS", "a", "b")));
            assertThat(replies.get(0)).isEqualTo(new Reply.Status("OK"));
            assertThat(replies.get(1))
                    .isInstanceOfSatisfying(
                            Reply.Failed.class,
                            failed -> assertThat(failed.error()).startsWith("WRONGTYPE"));
            assertThat(replies.get(2))
                    .isInstanceOfSatisfying(
                            Reply.Bulk.class,
                            bulk -> assertThat(bulk.data()).asString(UTF_8).isEqualTo("1"));
            assertThat(replies.subList(3, 6))
                    .containsExactly(new Reply.Nil(), new Reply.Number(2), new Reply.Number(1));
            assertThat(lane.send(List.of())).isEmpty();
        }
    }

    @Test
    void tenThousandCommandsGoInOneWindow() {
        try (TestServer server = TestServers.any();
                Session session = server.open();
                Lane lane = lane(session)) {
            var commands = new ArrayList<Cmd>();
            for (int i = 0; i < 10_000; i++) {
                commands.add(Cmd.of("SET", "k:" + i, "v".repeat(i % 300)));
            }
            assertThat(lane.send(commands)).hasSize(10_000).allMatch(new Reply.Status("OK")::equals);
            assertThat(session.keys(session.nodes().getFirst())).isEqualTo(10_000);
        }
    }

    @Test
    void whatIsUnansweredWhenTheServerDiesIsInDoubtAndTheLaneIsFinished() throws InterruptedException {
        try (TestServer server = TestServers.any();
                Session session = server.open();
                Lane lane = lane(session)) {
            var blocked = new CountDownLatch(1);
            Thread killing = Thread.ofPlatform().start(() -> {
                try {
                    blocked.await();
                    TimeUnit.MILLISECONDS.sleep(300);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                server.kill();
            });
            blocked.countDown();
            List<Reply> replies =
                    lane.send(List.of(Cmd.of("SET", "a", "1"), Cmd.of("BLPOP", "never", "0"), Cmd.of("SET", "b", "1")));
            killing.join();
            assertThat(replies).containsExactly(new Reply.Status("OK"), new Reply.InDoubt(), new Reply.InDoubt());
            assertThatThrownBy(() -> lane.send(List.of(Cmd.of("PING")))).isInstanceOf(RedisFailure.Unreachable.class);
        }
    }

    @Test
    void whatIsUnansweredAtTheTimeOutIsInDoubtToo() {
        try (TestServer server = TestServers.any();
                Session session = Sessions.open(ServerTarget.of(server.address(), Duration.ofMillis(500)));
                Lane lane = lane(session)) {
            assertThat(lane.send(List.of(Cmd.of("PING"), Cmd.of("BLPOP", "never", "0"))))
                    .containsExactly(new Reply.Status("PONG"), new Reply.InDoubt());
            assertThatThrownBy(() -> lane.send(List.of(Cmd.of("PING")))).isInstanceOf(RedisFailure.Unreachable.class);
            try (Lane fresh = lane(session)) {
                assertThat(fresh.send(List.of(Cmd.of("PING")))).containsExactly(new Reply.Status("PONG"));
            }
        }
    }

    @Test
    void aLaneNeverSendsACommandTwice() throws InterruptedException {
        try (TestServer server = TestServers.any("appendonly", "yes", "appendfsync", "always");
                Session session = server.open();
                Lane lane = lane(session)) {
            lane.send(List.of(Cmd.of("INCR", "count")));
            server.kill();
            server.restart();
            SessionTest.awaitLive(session);
            assertThatThrownBy(() -> lane.send(List.of(Cmd.of("INCR", "count"))))
                    .isInstanceOf(RedisFailure.Unreachable.class);
            assertThat(server.call("GET", "count")).isEqualTo("1".getBytes(UTF_8));
        }
    }

    @Test
    void anInterruptLeavesADoubtAndTheFlag() throws InterruptedException {
        try (TestServer server = TestServers.any();
                Session session = server.open();
                Lane lane = lane(session)) {
            var replies = new ArrayList<Reply>();
            var flag = new boolean[1];
            Thread sending = Thread.ofVirtual().start(() -> {
                replies.addAll(lane.send(List.of(Cmd.of("BLPOP", "never", "0"))));
                flag[0] = Thread.currentThread().isInterrupted();
            });
            TimeUnit.MILLISECONDS.sleep(100);
            sending.interrupt();
            sending.join();
            assertThat(replies).containsExactly(new Reply.InDoubt());
            assertThat(flag[0]).isTrue();
        }
    }
}
