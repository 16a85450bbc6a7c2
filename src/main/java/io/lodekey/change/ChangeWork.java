package io.lodekey.change;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The part of a run that writes: act by act, what an earlier run left in doubt first. To put a change back the acts
/// come in the other order.
final class ChangeWork implements WindowRun.Conduct {
    private static final Duration LOCK_WAIT = Duration.ofMillis(200);

    private final Workplace place;
    private final Journal journal;
    private final Deeds deeds;
    private final Courtesy courtesy;
    private Tally tally = Tally.NOTHING;
    private Optional<BackupFacts> backup = Optional.empty();

    ChangeWork(Workplace place) {
        this.place = place;
        this.journal = place.plan().journal();
        this.deeds = new Deeds(place);
        this.courtesy = new Courtesy(place.session());
    }

    /// What was backed up in this run.
    Optional<BackupFacts> backup() {
        return backup;
    }

    /// @throws Stopped where it was stopped
    void run(Set<Act> acts) {
        try (deeds;
                courtesy) {
            backUp();
            work(acts);
        }
    }

    private void backUp() {
        Optional<Path> wanted = place.options().backup();
        if (wanted.isPresent() && place.direction() == Direction.APPLY && journal.isEmpty()) {
            place.reporter().phase(ChangePhase.BACKING_UP);
            BackupFacts facts = new Backup(place, deeds.payloads(), wanted.get()).write();
            place.plan().backup(facts);
            backup = Optional.of(facts);
        }
    }

    private void work(Set<Act> acts) {
        List<Act> order = new ArrayList<>(acts);
        if (place.direction() == Direction.UNDO) {
            order = order.reversed();
            for (Act act : order) {
                if (journal.hasOpen(Direction.APPLY, act)) {
                    windows(act, Direction.APPLY).settleAsLeft();
                }
            }
        }
        tally = journal.tally(place.direction());
        place.reporter().phase(ChangePhase.SETTLING);
        place.reporter().tally(tally);
        List<WindowRun> runs =
                order.stream().map(act -> windows(act, place.direction())).toList();
        runs.forEach(WindowRun::settleOpen);
        place.reporter().phase(ChangePhase.CHANGING);
        runs.forEach(WindowRun::run);
        place.reporter().phase(ChangePhase.ENDED);
    }

    private WindowRun windows(Act act, Direction direction) {
        return new WindowRun(journal, place.channel(), deeds.of(act, direction), direction, act, this);
    }

    @Override
    public int window() {
        return Math.min(
                place.throttle().window(), courtesy.window(place.throttle().gentle()));
    }

    @Override
    public void awaitTurn(int keys) {
        if (place.gate().isPaused()) {
            place.reporter().phase(ChangePhase.PAUSED);
            place.gate().pass();
            place.reporter().phase(ChangePhase.CHANGING);
        }
        place.gate().sleep(keys == 0 ? Duration.ZERO : place.throttle().turn(keys));
        awaitLock();
    }

    /// A renewal that is late may still come; a lock that is another's never does.
    private void awaitLock() {
        long start = System.nanoTime();
        while (!place.lease().isHeld()) {
            if (System.nanoTime() - start > place.options().patience().toNanos()
                    || place.lease().isLost()) {
                throw new Stopped("Another run has taken the lock meanwhile.");
            }
            place.reporter().waiting(ChangePhase.RECONNECTING, "The lock could not be renewed: trying again.");
            place.gate().sleep(LOCK_WAIT);
        }
        place.reporter().phase(ChangePhase.CHANGING);
    }

    @Override
    public void waiting(long sinceNanos) {
        place.reporter().waiting(ChangePhase.RECONNECTING, "The server is busy or loading its data.");
        if (System.nanoTime() - sinceNanos > place.options().patience().toNanos()) {
            throw new Stopped("The server stayed busy for longer than %d s."
                    .formatted(place.options().patience().toSeconds()));
        }
    }

    @Override
    public void settled(Settled window) {
        tally = tally.plus(window);
        place.reporter().phase(ChangePhase.CHANGING);
        place.reporter().tally(tally);
    }
}
