package io.lodekey.migration;

import io.lodekey.change.PlannedChange;
import io.lodekey.change.PlannedKey;
import io.lodekey.keyspace.Family;
import io.lodekey.keyspace.KeyText;
import io.lodekey.keyspace.KeyType;
import io.lodekey.redis.Fate;
import io.lodekey.redis.ScannedWindow;
import io.lodekey.redis.WalkSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/// One planning walk: judges every key, hands candidates on and counts the rest. All of it happens on the
/// walking thread; nothing here grows with the keyspace.
final class PlanRun implements WalkSink {
    private final Judge judge;
    private final TargetLook look;
    private final Consumer<PlannedKey> rows;
    private final LintBook lints;
    private final List<Optional<Pattern>> globs;
    private final ServerClock clock;
    private final boolean gentle;
    private final LongConsumer progress;
    private long windowNanos = System.nanoTime();
    private long scanned;
    private long conforming;
    private long own;
    private long withoutRule;
    private long unknown;
    private long notPermitted;
    private boolean expiryUnseen;

    PlanRun(
            Judge judge,
            TargetLook look,
            Consumer<PlannedKey> rows,
            LintBook lints,
            List<Optional<Pattern>> globs,
            ServerClock clock,
            boolean gentle,
            LongConsumer progress) {
        this.judge = judge;
        this.look = look;
        this.rows = rows;
        this.lints = lints;
        this.globs = globs;
        this.clock = clock;
        this.gentle = gentle;
        this.progress = progress;
    }

    @Override
    public void window(ScannedWindow window) {
        long now = clock.millis();
        for (int i = 0; i < window.size(); i++) {
            if (window.fate(i) == Fate.SEEN) {
                seen(window.name(i), window.type(i), window.pttl(i), now);
            } else if (window.fate(i) == Fate.NOT_PERMITTED) {
                notPermitted++;
            }
        }
        progress.accept(scanned);
        if (gentle) {
            LockSupport.parkNanos(this, System.nanoTime() - windowNanos);
            windowNanos = System.nanoTime();
        }
    }

    private void seen(byte[] name, KeyType type, long pttl, long now) {
        scanned++;
        switch (judge.judge(name, type, pttl)) {
            case Verdict.Conforming(Family family) when family.own() -> own++;
            case Verdict.Conforming(Family family) -> conforms(family, name);
            case Verdict.Moves moves -> candidate(moves, name, type, pttl, now);
            case Verdict.Stays stays -> {
                lints.note(LintKind.of(stays.reason()), name);
                rows.accept(PlannedKey.of(
                                new PlannedChange.Rename(name, stays.target()),
                                type,
                                expiresAt(pttl, now),
                                PlannedKey.BYTES_UNKNOWN,
                                stays.rule().id())
                        .without(stays.reason().word()));
            }
            case Verdict.WithoutRule _ -> withoutRule++;
            case Verdict.Unknown _ -> unknown++;
        }
    }

    private void conforms(Family family, byte[] name) {
        conforming++;
        Optional<Pattern> glob = globs.get(family.index());
        if (glob.isPresent() && glob.get().matcher(KeyText.print(name)).matches()) {
            lints.note(LintKind.OLD_GLOB, name);
        }
    }

    private void candidate(Verdict.Moves moves, byte[] name, KeyType type, long pttl, long now) {
        if (pttl < ScannedWindow.NO_EXPIRY) {
            expiryUnseen = true;
        } else if (!moves.family().ttl().conforms(pttl)) {
            lints.note(LintKind.EXPIRY_OFF_CONTRACT, name);
        }
        look.add(new Candidate(moves.rule(), moves.family(), name, moves.target(), type, expiresAt(pttl, now)));
    }

    private static long expiresAt(long pttl, long now) {
        return pttl < 0 ? PlannedKey.NO_EXPIRY : now + pttl;
    }

    long scanned() {
        return scanned;
    }

    long conforming() {
        return conforming;
    }

    long own() {
        return own;
    }

    long withoutRule() {
        return withoutRule;
    }

    long unknown() {
        return unknown;
    }

    long notPermitted() {
        return notPermitted;
    }

    /// Whether the expiry of some candidate could not be read, so that it must not be relied on.
    boolean expiryUnseen() {
        return expiryUnseen;
    }

    /// For each family, by index: what old searches would find its names too; empty for most.
    static List<Optional<Pattern>> globs(io.lodekey.keyspace.Schema schema, Judge judge) {
        List<Optional<Pattern>> globs = new ArrayList<>();
        for (Family family : schema.families()) {
            List<String> found = judge.rules().stream()
                    .filter(rule -> begin(rule.prefix(), family.template().text()))
                    .map(rule -> RuleFacts.oldGlob(rule.rule()).pattern())
                    .toList();
            globs.add(
                    found.isEmpty()
                            ? Optional.empty()
                            : Optional.of(Pattern.compile(String.join("|", found), Pattern.DOTALL)));
        }
        return globs;
    }

    /// Whether a name of the template could begin with the prefix.
    private static boolean begin(String prefix, String template) {
        int brace = template.indexOf('{');
        String literal = brace < 0 ? template : template.substring(0, brace);
        return literal.startsWith(prefix) || (brace >= 0 && prefix.startsWith(literal));
    }
}
