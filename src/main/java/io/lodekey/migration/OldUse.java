package io.lodekey.migration;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.lodekey.redis.Cmd;
import io.lodekey.redis.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether the keys of one rule are in use: OBJECT IDLETIME of the first so many that a walk gives, which are
/// a random choice, as SCAN's order is that of a keyed hash; OBJECT FREQ where the server keeps frequencies
/// instead. TYPE, PTTL and MEMORY USAGE leave both as they are, so the walk does not spoil the answer.
final class OldUse {
    private static final int SAMPLE = 200;
    private static final int NAMES = 5;
    /// A counter starts at 5, and loses one a minute without use.
    private static final long FREQUENT = 5;

    private final RuleFacts rule;
    private final long withinSeconds;
    private final boolean frequency;
    private final List<byte[]> names = new ArrayList<>(NAMES);
    private int asked;
    private int answered;
    private int used;

    OldUse(RuleFacts rule, long withinSeconds, boolean frequency) {
        this.rule = rule;
        this.withinSeconds = withinSeconds;
        this.frequency = frequency;
    }

    /// Whether another key is to be asked about.
    boolean wants() {
        return asked < SAMPLE;
    }

    int asked() {
        return asked;
    }

    Cmd question(byte[] name) {
        asked++;
        return new Cmd("OBJECT", List.of((frequency ? "FREQ" : "IDLETIME").getBytes(US_ASCII), name));
    }

    void answer(byte[] name, Reply reply) {
        if (reply instanceof Reply.Number(long value)) {
            answered++;
            if (frequency ? value >= FREQUENT : value <= withinSeconds) {
                used++;
                if (names.size() < NAMES) {
                    names.add(name);
                }
            }
        }
    }

    /// Empty when there are no such keys, or none that was asked about is in use.
    Optional<Lint> lint() {
        if (asked == 0) {
            return Optional.empty();
        }
        if (answered == 0) {
            return Optional.of(new Lint(LintKind.USE_UNKNOWN, rule.rule().id(), 0, List.of(), ""));
        }
        String basis = frequency
                ? "%d of %d sampled have a frequency of %d or more".formatted(used, answered, FREQUENT)
                : "%d of %d sampled within %d s".formatted(used, answered, withinSeconds);
        return used == 0
                ? Optional.empty()
                : Optional.of(new Lint(LintKind.IN_USE, rule.rule().id(), used, names, basis));
    }
}
