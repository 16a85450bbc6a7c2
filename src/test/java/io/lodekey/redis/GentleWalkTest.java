package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GentleWalkTest {
    private static final WalkRequest GENTLY = WalkRequest.everything().at(Pace.GENTLE);
    /// Reached with a window well above the least only, over a line of 2 ms.
    private static final double FAST = 9_000;
    /// More than the least window can bring over a line of 22 ms.
    private static final double SLOW = 1_000;

    /// A walk under way on a thread of its own, ended by closing.
    private static final class Walking implements AutoCloseable {
        private final AtomicLong seen = new AtomicLong();
        private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
        private final Thread thread;

        Walking(Session session) {
            thread = Thread.ofVirtual().start(() -> {
                try {
                    session.walk(GENTLY, window -> seen.addAndGet(window.size()));
                } catch (InterruptedException e) {
                    return; // closed
                } finally {
                    ended.complete(true);
                }
            });
        }

        /// Keys per second in the next fifth of a second.
        double rate() throws InterruptedException {
            long before = seen.get();
            TimeUnit.MILLISECONDS.sleep(200);
            assertThat(ended).as("the walk goes on").isNotDone();
            return (seen.get() - before) * 5.0;
        }

        /// Seconds until the rate is above or below a limit.
        double secondsUntil(double limit, boolean above) throws InterruptedException {
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(20)) {
                if (rate() > limit == above) {
                    break;
                }
            }
            return (System.nanoTime() - begin) / 1e9;
        }

        @Override
        public void close() {
            thread.interrupt();
            assertThat(ended.orTimeout(5, TimeUnit.SECONDS).join()).isTrue();
        }
    }

    @Test
    void slowsDownWhenTheServerIsSlowAndRecoversWithIt() throws InterruptedException {
        try (TestServer server = TestServers.embedded();
                DelayProxy proxy = DelayProxy.to(server.port())) {
            server.call("DEBUG", "POPULATE", "1000000");
            proxy.delay(Duration.ofMillis(2));
            try (Session session = Sessions.open(proxy.target());
                    Walking walking = new Walking(session)) {
                assertThat(walking.secondsUntil(FAST, true)).isLessThan(15);
                proxy.delay(Duration.ofMillis(22));
                assertThat(walking.secondsUntil(SLOW, false)).isLessThan(2.2);
                TimeUnit.SECONDS.sleep(1);
                assertThat(walking.rate()).isBetween(1.0, SLOW);
                proxy.delay(Duration.ofMillis(2));
                assertThat(walking.secondsUntil(FAST, true)).isLessThan(15);
            }
        }
    }

    @Test
    void seesEveryKeyAndListensOnAConnectionOfItsOwn() throws InterruptedException {
        try (TestServer server = TestServers.any();
                Session session = server.open()) {
            Set<String> names = new TreeSet<>();
            for (int i = 0; i < 3_000; i++) {
                names.add("key:" + i);
                server.call("SET", "key:" + i, "v");
            }
            var found = new TreeSet<String>();
            var clients = new TreeSet<String>();
            session.walk(GENTLY, window -> {
                if (clients.isEmpty()) {
                    String list = new String((byte[]) server.call("CLIENT", "LIST"), UTF_8);
                    list.lines()
                            .map(line -> line.replaceAll(".* name=(\\S*) .*", "$1"))
                            .forEach(clients::add);
                }
                for (int i = 0; i < window.size(); i++) {
                    found.add(new String(window.name(i), UTF_8));
                }
            });
            assertThat(found).isEqualTo(names);
            assertThat(clients).contains("lodekey-scan", "lodekey-pace");
        }
    }

    @Test
    void goesOnAtItsLeastWhenNothingIsHeardAnyMore() throws InterruptedException {
        try (TestServer server = TestServers.any();
                Session session = server.open();
                Pacemaker pace = session.pacemaker(session.nodes().getFirst())) {
            long begin = System.nanoTime();
            while (pace.window() == GentlePace.LEAST && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(10)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(pace.window()).isGreaterThan(GentlePace.LEAST);
            server.kill();
            begin = System.nanoTime();
            while (pace.window() > GentlePace.LEAST && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(10)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(pace.window()).isEqualTo(GentlePace.LEAST);
        }
    }
}
