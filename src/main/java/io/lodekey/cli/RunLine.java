package io.lodekey.cli;

import io.lodekey.change.ChangeProgress;
import io.lodekey.change.ChangeRun;
import io.lodekey.change.ChangeSummary;
import io.lodekey.change.Tally;
import io.lodekey.text.Figures;

/// Carries a run out, with a line of progress.
final class RunLine {
    private RunLine() {}

    static ChangeSummary run(Call call, ChangeRun run) {
        try (ProgressLine line = new ProgressLine(call.console())) {
            return run.run(progress -> line.update(() -> text(progress)));
        }
    }

    private static String text(ChangeProgress progress) {
        Tally tally = progress.tally();
        StringBuilder text = new StringBuilder(
                switch (progress.phase()) {
                    case CHECKING -> "Checking the plan";
                    case WAITING_FOR_LOCK -> "Waiting for the lock";
                    case BACKING_UP -> "Backing up, " + Figures.count(progress.backedUp()) + " keys";
                    case SETTLING -> "Looking what became of the last keys";
                    case CHANGING, PAUSED, RECONNECTING, ENDED ->
                        Figures.count(tally.decided()) + " of " + Figures.count(tally.planned()) + " keys";
                });
        if (progress.keysPerSecond() > 0) {
            text.append(", ").append(Figures.rate(progress.keysPerSecond())).append(" per s");
        }
        progress.left()
                .ifPresent(
                        left -> text.append(", ").append(Figures.duration(left)).append(" left"));
        return text.append(progress.note().isEmpty() ? "" : ". " + progress.note())
                .toString();
    }
}
