package io.lodekey.desktop.keys;

import io.lodekey.demo.SampleOptions;
import io.lodekey.demo.SampleServer;
import io.lodekey.desktop.kit.FxBackground;
import io.lodekey.desktop.kit.Theme;
import io.lodekey.desktop.table.FxThread;
import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.Session;
import io.lodekey.redis.Sessions;
import io.lodekey.settings.ThemeChoice;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// How long the JavaFX thread is busy in one go, at most, while the Keys view follows a scan of the sample server.
///
/// A thread of its own hands the JavaFX thread an empty task, waits until it has run, and hands it the next a
/// millisecond later: the longest wait is the longest time in which nothing else could have run, a click included.
/// Processor time is told beside it: where other programs share the processors, only that is the view's own.
///
/// Arguments: number of keys (1,000,000), number of scans (3; the first also warms the program up).
public final class FxBusyBenchmark {
    private static final int WIDTH = 1094;
    private static final int HEIGHT = 722;
    private static final int FRAMES = 60;

    private FxBusyBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int keys = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int scans = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path folder = Files.createTempDirectory("lodekey-busy");
        SampleOptions options = SampleOptions.defaults(folder).withKeys(keys).withoutPipeline();
        try (SampleServer server = SampleServer.start(options, (done, total) -> {});
                Session session = Sessions.open(ServerTarget.of(server.serverAddress(), Duration.ofSeconds(30)));
                FxBackground background = FxThread.get(FxBackground::new)) {
            System.out.printf("Redis %s, %,d keys%n", server.version(), keys);
            KeysDesk desk = new KeysDesk();
            desk.keys = keys;
            KeysController view = FxThread.get(() ->
                    desk.controller(background, KeyspaceReader.of(session, FakeReports.SCHEMA, Clock.systemUTC())));
            FxThread.run(() -> {
                Theme theme = new Theme(ThemeChoice.DARK);
                Scene scene = new Scene(view.view(), WIDTH, HEIGHT);
                theme.dress(scene);
                Stage stage = new Stage();
                stage.setScene(scene);
                stage.show();
            });
            settle(view.view());
            for (int scan = 1; scan <= scans; scan++) {
                run(view, scan);
            }
            FxThread.run(view::close);
        }
        Platform.exit();
    }

    /// The empty window is drawn before anything is measured, as it is before a person can ask for a scan.
    /// It is drawn often enough for the headless platform to be compiled: it copies each frame pixel by pixel in
    /// Java, and until then a frame takes it 250 ms, which no screen does.
    private static void settle(Node root) throws InterruptedException {
        CountDownLatch drawn = new CountDownLatch(FRAMES);
        AnimationTimer frames = new AnimationTimer() {
            @Override
            public void handle(long now) {
                root.setOpacity(drawn.getCount() % 2 == 0 ? 1 : 0.9);
                drawn.countDown();
            }
        };
        FxThread.run(frames::start);
        drawn.await();
        FxThread.run(() -> {
            frames.stop();
            root.setOpacity(1);
        });
    }

    private static void run(KeysController view, int scan) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        long[] times = new long[3];
        FxThread.run(() -> {
            times[0] = System.nanoTime();
            view.model().snapshot.addListener((property, was, is) -> {
                boolean first = is.isPresent() && is.get().report().coverage().scanned() > 0;
                times[1] = times[1] == 0 && first ? System.nanoTime() : times[1];
                times[2]++;
            });
            view.model().phase.addListener((property, was, is) -> {
                if (is instanceof Phase.Done) {
                    done.countDown();
                }
            });
        });
        AtomicBoolean going = new AtomicBoolean(true);
        long[] longest = new long[2];
        long thread = FxThread.get(() -> Thread.currentThread().threadId());
        Thread watch = Thread.ofPlatform().name("watch").start(() -> beat(going, longest, thread));
        FxThread.run(view::scan);
        done.await();
        long took = System.nanoTime() - times[0];
        going.set(false);
        watch.join();
        System.out.printf(
                Locale.ROOT,
                "scan %d: %.2f s, first figures after %.0f ms, %d updates, JavaFX thread busy at most %.1f ms, of"
                        + " processor time %.1f ms%n",
                scan,
                took / 1e9,
                (times[1] - times[0]) / 1e6,
                times[2],
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
