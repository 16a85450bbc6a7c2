package io.lodekey.desktop.keys;

import java.util.ArrayDeque;
import java.util.Queue;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/// Builds what a view needs before its first figures, one step a pulse, from when the view is first in a window.
///
/// A node's first sight costs a hundred times what its next text does: its classes are loaded and its style is looked
/// up. Done a step at a time while the reader looks around, it is done when figures come.
final class Prelude {
    private final Queue<Runnable> steps = new ArrayDeque<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            next();
        }
    };

    Prelude(Node view) {
        view.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                timer.stop();
            } else if (!steps.isEmpty()) {
                timer.start();
            }
        });
    }

    Prelude step(Runnable step) {
        steps.add(step);
        return this;
    }

    private void next() {
        Runnable step = steps.poll();
        if (step == null) {
            timer.stop();
        } else {
            step.run();
        }
    }
}
