package io.lodekey.desktop.pools;

import io.lodekey.desktop.kit.Command;
import io.lodekey.desktop.kit.Shortcut;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.pools.Client;
import io.lodekey.pools.Grouping;
import io.lodekey.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be done in the Pools view, by name.
final class PoolsCommands {
    private final PoolsController actions;
    private final PoolsModel model;
    private final Texts texts;

    PoolsCommands(PoolsController actions, Texts texts) {
        this.actions = actions;
        this.model = actions.model();
        this.texts = texts;
    }

    List<Command> all(boolean readOnly) {
        boolean paused = model.paused().get();
        boolean read = model.figured().get().isPresent();
        List<Command> all = new ArrayList<>();
        all.add(command("again", "fth-refresh-cw", actions::readAgain).with(Shortcut.AGAIN));
        String pause = texts.get(paused ? "command.resume" : "command.pause");
        String icon = paused ? "fth-play" : "fth-pause";
        all.add(Command.of("pools.pause", pause, texts.get("title"), icon, actions::togglePause)
                .with(Shortcut.PAUSE));
        all.add(command("export", "fth-download", actions::export).onlyIf(read, texts.get("command.nothing")));
        for (Grouping by : PoolsView.GROUPINGS) {
            all.add(Command.of(
                            "pools.group." + by.name(),
                            texts.get("command.by", texts.get("by." + by.name())),
                            texts.get("title"),
                            "fth-share-2",
                            () -> model.grouping().set(by))
                    .onlyIf(model.grouping().get() != by, texts.get("command.by.shown")));
        }
        Object selected = model.selected().get();
        all.add(command("open", "fth-list", () -> open(selected))
                .onlyIf(selected != null, texts.get("command.open.none")));
        Optional<GroupPanel> panel = model.panel().get();
        all.add(command("filter", "fth-filter", actions::focusFilter)
                .with(Shortcut.FILTER)
                .onlyIf(panel.isPresent(), texts.get("command.panel.none")));
        all.add(kill(panel, readOnly));
        return all;
    }

    private Command kill(Optional<GroupPanel> panel, boolean readOnly) {
        int count = panel.map(GroupPanel::killable).orElse(0);
        List<Client> clients = panel.map(GroupPanel::clients).orElse(List.of());
        String text = count == 0
                ? texts.get("command.kill")
                : texts.get(count == 1 ? "kill.one" : "kill.all", Figures.count(count));
        return Command.of("pools.kill", text, texts.get("title"), "fth-x-octagon", () -> actions.askKill(clients))
                .onlyIf(count > 0, texts.get("command.panel.none"))
                .onlyIf(!readOnly, texts.get("command.readOnly"));
    }

    private void open(@Nullable Object selected) {
        if (selected != null) {
            actions.open(PoolsController.id(selected));
        }
    }

    private Command command(String word, String icon, Runnable run) {
        return Command.of("pools." + word, texts.get("command." + word), texts.get("title"), icon, run);
    }
}
