package io.lodekey.desktop.table;

import javafx.animation.AnimationTimer;

/// Lets something that is costly to make in one go appear a few steps a pulse, from the first to the last.
///
/// The first rows of a table cost a hundred times what their next figures do: every cell is a node that must be made
/// and styled. Made all together they would stop the window for as long as a click takes to be missed.
final class Unfolding {
    private final int step;
    private final Runnable changed;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            next();
        }
    };
    private int most = Integer.MAX_VALUE;
    private int needed;

    /// @param step how much more each pulse may show
    /// @param changed called when more may be shown
    Unfolding(int step, Runnable changed) {
        this.step = step;
        this.changed = changed;
    }

    /// How much may be shown now.
    int most() {
        return most;
    }

    /// Begins anew with one step, unless it is under way.
    void begin(int all) {
        needed = all;
        if (most == Integer.MAX_VALUE) {
            most = step;
            timer.start();
        }
    }

    private void next() {
        most += step;
        if (most >= needed) {
            most = Integer.MAX_VALUE;
            timer.stop();
        }
        changed.run();
    }
}
