package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Command;
import io.lodekey.desktop.kit.Shortcut;
import io.lodekey.desktop.kit.Texts;
import java.util.ArrayList;
import java.util.List;

/// What can be done with profiles and connections, by name.
final class ConnectCommands {
    private final ConnectController connect;
    private final ConnectModel model;
    private final Texts texts;

    ConnectCommands(ConnectController connect, Texts texts) {
        this.connect = connect;
        this.model = connect.model();
        this.texts = texts;
    }

    List<Command> ofView() {
        boolean chosen = model.selected().get().isPresent();
        boolean changeable = chosen && !model.form().fixed().get();
        boolean busy = model.busy().get();
        String none = texts.get("command.none");
        String fixed = texts.get(chosen ? "command.fixed" : "command.none");
        return List.of(
                command("test", "fth-zap", connect::test)
                        .with(Shortcut.AGAIN)
                        .onlyIf(chosen, none)
                        .onlyIf(!busy, texts.get("command.busy")),
                command("stop", "fth-square", connect::cancel).onlyIf(busy, texts.get("command.idle")),
                command("new", "fth-plus", connect::create),
                command("duplicate", "fth-copy", connect::duplicate).onlyIf(chosen, none),
                command("delete", "fth-trash-2", connect::askToDelete).onlyIf(changeable, fixed),
                command("schema", "fth-file-text", connect::chooseSchema).onlyIf(changeable, fixed),
                command("copy", "fth-copy", connect::copyDetails)
                        .onlyIf(
                                model.test().get() instanceof TestState.Reached
                                        || model.test().get() instanceof TestState.Failed,
                                texts.get("command.untested")));
    }

    /// Each profile to connect, the sample server, and leaving what is open.
    List<Command> everywhere() {
        boolean busy = model.busy().get() || model.sample().get().starting();
        List<Command> all = new ArrayList<>();
        for (ProfileCard card : model.cards()) {
            String name = card.profile().name();
            all.add(Command.of(
                            "connect.profile." + name,
                            texts.get("command.connect", name),
                            texts.get(
                                    "command.connect.about",
                                    card.profile().environment().label(),
                                    card.place()),
                            "fth-log-in",
                            () -> connect.connect(name))
                    .onlyIf(!card.open(), texts.get("profile.open"))
                    .onlyIf(!busy, texts.get("command.busy")));
        }
        all.add(command("sample", "fth-compass", connect::startSample)
                .onlyIf(!model.sampleOpen().get(), texts.get("profile.open"))
                .onlyIf(!busy, texts.get("command.busy")));
        all.add(command("disconnect", "fth-log-out", connect::disconnect)
                .onlyIf(model.connected().get(), texts.get("command.disconnected")));
        return all;
    }

    private Command command(String word, String icon, Runnable run) {
        return Command.of("connect." + word, texts.get("command." + word), texts.get("title"), icon, run);
    }
}
