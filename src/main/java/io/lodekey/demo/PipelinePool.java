package io.lodekey.demo;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;

/// The connections of one process of the pipeline: named `application:instance:role`, and told of in a hash that
/// expires, as [io.lodekey.pools] documents it. How many there are and are busy is so; what a caller waited is played,
/// since nobody here waits for a connection.
final class PipelinePool {
    private static final int KEPT_SECONDS = 60;
    private static final double NEARLY_FULL = 0.9;

    private final Names names;
    private final Dice dice;
    private final String application;
    private final String instance;
    private final int size;
    private int open;
    private int timeouts;

    /// @param size most connections it may hold
    PipelinePool(Names names, Dice dice, String application, String instance, int size) {
        this.names = names;
        this.dice = dice;
        this.application = application;
        this.instance = instance;
        this.size = size;
    }

    Wire connect(OffSwitch power, String role) throws IOException {
        var wire = power.connect(application + ":" + instance + ":" + role);
        open++;
        return wire;
    }

    void close(OffSwitch power, Wire wire) {
        power.close(wire);
        open--;
    }

    /// Gathers what the pool publishes.
    ///
    /// @param inUse connections that work now
    void tell(Wire wire, int inUse) {
        var full = inUse >= NEARLY_FULL * size;
        timeouts += full && dice.chance(0.002) ? 1 : 0;
        var p50 = dice.between(full ? 30 : 1, full ? 90 : 4) / 100.0;
        var name = names.of("pool_stats", "application", application, "instance", instance);
        wire.command(18).word("HSET").word(name).word("size").word(size);
        wire.word("idle").word(Math.max(0, open - inUse)).word("in_use").word(inUse);
        wire.word("waiting").word(full && dice.chance(0.2) ? 1 : 0);
        wire.word("wait_p50_ms").word(millis(p50));
        wire.word("wait_p99_ms").word(millis(p50 * dice.between(4, 8)));
        wire.word("timeouts").word(timeouts).word("at").word(Instant.now().toString());
        wire.command(3).word("EXPIRE").word(name).word(KEPT_SECONDS);
    }

    private static String millis(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }
}
