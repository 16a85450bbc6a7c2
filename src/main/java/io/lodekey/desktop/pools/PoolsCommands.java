package io.lodekey.desktop.pools;

import io.lodekey.desktop.kit.Command;
import io.lodekey.desktop.kit.Shortcut;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.pools.Grouping;
import java.util.ArrayList;
import java.util.List;

/// What can be done with pools, by name.
final class PoolsCommands {
    private final PoolsController pools;
    private final PoolsModel model;
    private final Texts texts;

    PoolsCommands(PoolsController pools, Texts texts) {
        this.pools = pools;
        this.model = pools.model();
        this.texts = texts;
    }

    List<Command> ofView() {
        boolean paused = model.paused().get();
        List<Command> all = new ArrayList<>();
        all.add(named("again", texts.get("command.again"), "fth-refresh-cw", pools::readAgain)
                .with(Shortcut.AGAIN));
        String pause = texts.get(paused ? "command.resume" : "command.pause");
        all.add(named("pause", pause, paused ? "fth-play" : "fth-pause", pools::togglePause)
                .with(Shortcut.PAUSE));
        all.add(named("export", texts.get("command.export"), "fth-download", pools::export)
                .onlyIf(model.figured().get().isPresent(), texts.get("command.nothing")));
        for (Grouping grouping : PoolsView.GROUPINGS) {
            String text = texts.get("command.group", texts.get("by." + grouping.name()));
            all.add(named(
                            "group." + grouping.name(),
                            text,
                            "fth-share-2",
                            () -> model.grouping().set(grouping))
                    .onlyIf(model.grouping().get() != grouping, texts.get("command.group.shown")));
        }
        return all;
    }

    private Command named(String word, String text, String icon, Runnable run) {
        return Command.of("pools." + word, text, texts.get("title"), icon, run);
    }
}
