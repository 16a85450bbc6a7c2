package io.lodekey.desktop.pools;

import io.lodekey.desktop.kit.FxBackground;
import io.lodekey.desktop.kit.Workspaces;
import io.lodekey.desktop.table.FxThread;
import io.lodekey.redis.RawRedis;
import io.lodekey.redis.Session;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.settings.Environment;
import io.lodekey.store.AuditLog;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/// How long the JavaFX thread is busy in one go, at most, while the Pools view follows a server with many clients:
/// first the groups, then one group that holds all of them, opened. A thread of its own hands the JavaFX thread an
/// empty task, waits until it has run, and hands it the next a millisecond later.
///
/// Arguments: number of clients (2,000), readings of each (6).
public final class PoolsBusyBenchmark {
    private static final int WIDTH = 1094;
    private static final int HEIGHT = 722;
    private static final int WARM_SECONDS = 12;

    private PoolsBusyBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        int readings = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6;
        Path folder = Files.createTempDirectory("lodekey-pools");
        List<RawRedis> clients = new ArrayList<>();
        try (TestServer server = TestServers.any("maxclients", "10000");
                Session session = server.open();
                FxBackground background = FxThread.get(FxBackground::new)) {
            for (int i = 0; i < count; i++) {
                RawRedis client = RawRedis.connect(server.port());
                client.call("CLIENT", "SETNAME", "entity-api:web-" + i % 50 + ":cache");
                clients.add(client);
            }
            PoolsController pools = FxThread.get(() -> new PoolsController(
                    background,
                    Workspaces.of(session, Environment.DEVELOPMENT, Clock.systemDefaultZone()),
                    () -> AuditLog.open(folder, Clock.systemUTC())));
            FxThread.run(() -> {
                FxThread.show((javafx.scene.Parent) pools.view(), WIDTH, HEIGHT);
                pools.activate();
            });
            // The headless platform copies each frame in Java and is slow until that is compiled.
            TimeUnit.SECONDS.sleep(WARM_SECONDS);
            measure("groups", pools, readings);
            FxThread.run(() -> pools.open(Optional.of("entity-api")));
            TimeUnit.SECONDS.sleep(2);
            measure("all opened", pools, readings);
            FxThread.run(pools::close);
        }
        clients.forEach(RawRedis::close);
        Platform.exit();
    }

    private static void measure(String what, PoolsController pools, int readings) throws InterruptedException {
        CountDownLatch read = new CountDownLatch(readings);
        FxThread.run(() -> pools.model().figured().addListener((property, was, is) -> read.countDown()));
        AtomicBoolean going = new AtomicBoolean(true);
        long[] longest = new long[2];
        long thread = FxThread.get(() -> Thread.currentThread().threadId());
        Thread watch = Thread.ofPlatform().name("watch").start(() -> beat(going, longest, thread));
        while (read.getCount() > 0) {
            FxThread.run(pools::readAgain);
            TimeUnit.MILLISECONDS.sleep(500);
        }
        going.set(false);
        watch.join();
        System.out.printf(
                Locale.ROOT,
                "%s: JavaFX thread busy at most %.1f ms, of processor time %.1f ms%n",
                what,
                longest[0] / 1e6,
                longest[1] / 1e6);
    }

    private static void beat(AtomicBoolean going, long[] longest, long thread) {
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        while (going.get()) {
            CountDownLatch ran = new CountDownLatch(1);
            long posted = System.nanoTime();
            long worked = processor.getThreadCpuTime(thread);
            Platform.runLater(ran::countDown);
            try {
                ran.await();
            } catch (InterruptedException e) {
                return;
            }
            longest[0] = Math.max(longest[0], System.nanoTime() - posted);
            longest[1] = Math.max(longest[1], processor.getThreadCpuTime(thread) - worked);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}
