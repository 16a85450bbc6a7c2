package io.lodekey.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.redis.RawRedis;
import io.lodekey.redis.Session;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.store.AuditLog;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody writes old and new names at full speed while they are moved.
class RacingWriterTest {
    private static final int KEYS = 20_000;

    @TempDir
    Path folder;

    /// The last thing the writer did to each name, by the answer it got.
    private record Written(Map<String, String> values) {}

    private static Written write(TestServer server, AtomicBoolean stop) {
        var random = new Random(7);
        var last = new HashMap<String, String>();
        try (RawRedis raw = server.raw()) {
            for (int n = 0; !stop.get(); n++) {
                int i = random.nextInt(KEYS);
                switch (random.nextInt(3)) {
                    case 0 -> {
                        raw.call("SET", "new:" + i, "n" + n);
                        last.put("new:" + i, "n" + n);
                    }
                    case 1 -> {
                        raw.call("SET", "old:" + i, "o" + n);
                        last.put("old:" + i, "o" + n);
                    }
                    default -> {
                        raw.call("DEL", "old:" + i);
                        last.put("old:" + i, "");
                    }
                }
            }
        }
        return new Written(last);
    }

    @Test
    void noWriteIsLostAndEveryDifferenceIsExplained() throws Exception {
        try (TestServer server = TestServers.any();
                RawRedis raw = server.raw();
                Session session = server.open();
                AuditLog audit = Plans.audit(folder)) {
            for (int i = 0; i < KEYS; i++) {
                raw.send("SET", "old:" + i, "v" + i);
            }
            raw.flush();
            try (PlanFile plan = Plans.sealed(folder.resolve("plan"), session, Plans.renames(KEYS))) {
                var stop = new AtomicBoolean();
                var written = new Written[1];
                Thread writer = Thread.ofPlatform().start(() -> written[0] = write(server, stop));
                ChangeSummary done = new Changes(session, audit)
                        .apply(plan, Plans.options().withApprovedDrift(true))
                        .run(_ -> {});
                stop.set(true);
                writer.join();

                assertThat(done.tally().planned()).isEqualTo(KEYS);
                assertThat(done.tally().pending()).isZero();
                var named = new HashSet<String>();
                plan.outcomes(0, KEYS).forEach(each -> named.add(new String(each.key(), UTF_8)));
                Map<String, String> last = written[0].values();
                for (int i = 0; i < KEYS; i++) {
                    String old = value(raw, "old:" + i);
                    String fresh = value(raw, "new:" + i);
                    String wroteNew = last.get("new:" + i);
                    String wroteOld = last.get("old:" + i);
                    if (wroteNew != null) {
                        assertThat(fresh)
                                .as("new:%d was written last by somebody", i)
                                .isEqualTo(wroteNew);
                    } else if (wroteOld == null) {
                        assertThat(fresh).as("new:%d was nobody else's", i).isEqualTo("v" + i);
                    }
                    if (wroteOld != null && !wroteOld.isEmpty() && wroteNew == null) {
                        assertThat(wroteOld)
                                .as("old:%d is under one of its names", i)
                                .isIn(old, fresh);
                    }
                    if (!old.isEmpty() && wroteOld == null) {
                        assertThat(named).as("old:%d is still there", i).contains("old:" + i);
                    }
                }
            }
        }
    }

    private static String value(RawRedis raw, String name) {
        return raw.call("GET", name) instanceof byte[] bytes ? new String(bytes, UTF_8) : "";
    }
}
