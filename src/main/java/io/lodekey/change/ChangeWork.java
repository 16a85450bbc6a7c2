package io.lodekey.change;

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
    private Tally tally = Tally.NOTHING;

    ChangeWork(Workplace place) {
        this.place = place;
        this.journal = place.plan().journal();
    }

    /// What was backed up in this run.
    Optional<BackupFacts> backup() {
        return Optional.empty();
    }

    /// @throws Stopped where it was stopped
    void run(Set<Act> acts) {
        List<Act> order = new ArrayList<>(acts);
        if (place.direction() == Direction.UNDO) {
            order = order.reversed();
            for (Act act : order) {
                windows(act, Direction.APPLY).settleAsLeft();
            }
        }
        tally = journal.tally(place.direction());
        place.reporter().phase(ChangePhase.SETTLING);
        place.reporter().tally(tally);
        for (Act act : order) {
            windows(act, place.direction()).settleOpen();
        }
        place.reporter().phase(ChangePhase.CHANGING);
        for (Act act : order) {
            windows(act, place.direction()).run();
        }
        place.reporter().phase(ChangePhase.ENDED);
    }

    private WindowRun windows(Act act, Direction direction) {
        Deed deed =
                switch (act) {
                    case RENAME -> new MoveDeed(place.sight(), direction);
                    case DELETE, RESTORE, EXPIRE -> throw new IllegalStateException("not yet");
                };
        return new WindowRun(journal, place.channel(), deed, direction, act, this);
    }

    @Override
    public int window() {
        return place.throttle().window();
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
