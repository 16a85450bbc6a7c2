package io.lodekey.desktop.shell;

import io.lodekey.desktop.kit.Job;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The work under way in words.
final class JobWords {
    private final Texts texts;

    JobWords(Texts texts) {
        this.texts = texts;
    }

    /// @param connected what is said without any work depends on it
    JobLine of(List<Job> running, boolean connected) {
        if (running.isEmpty()) {
            String idle = texts.get(connected ? "jobs.none" : "link.none");
            return new JobLine(false, idle, OptionalDouble.empty(), "");
        }
        Job first = running.getFirst();
        List<String> detail = new ArrayList<>();
        first.share().get().ifPresent(share -> detail.add(Figures.share(share)));
        first.timeLeft().get().ifPresent(left -> detail.add(texts.get("jobs.left", Figures.duration(left))));
        if (running.size() > 1) {
            detail.add(texts.get("jobs.more", Figures.count(running.size() - 1)));
        }
        return new JobLine(true, first.title().get(), first.share().get(), String.join(", ", detail));
    }
}
