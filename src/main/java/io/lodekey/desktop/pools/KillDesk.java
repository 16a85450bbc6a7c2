package io.lodekey.desktop.pools;

import io.lodekey.desktop.kit.Background;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.desktop.kit.Workspace;
import io.lodekey.pools.Client;
import io.lodekey.pools.ClientKill;
import io.lodekey.pools.KillReport;
import io.lodekey.redis.RedisFailure;
import io.lodekey.settings.Environment;
import io.lodekey.store.AuditLog;
import io.lodekey.store.StoreFailure;
import io.lodekey.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Closing connections: asked, confirmed, done, told.
final class KillDesk {
    private static final String KILL = "pools kill";

    private final Background background;
    private final Workspace workspace;
    private final Texts texts;
    private final PoolsModel model;
    private final ClientKill kill;
    private final Consumer<Notice> told;
    private final Runnable after;

    /// @param told hears how it went
    /// @param after is run then
    KillDesk(
            Background background,
            Workspace workspace,
            Texts texts,
            PoolsModel model,
            Supplier<AuditLog> audit,
            Consumer<Notice> told,
            Runnable after) {
        this.background = background;
        this.workspace = workspace;
        this.texts = texts;
        this.model = model;
        this.told = told;
        this.after = after;
        kill = new ClientKill(
                workspace.session(), Optional.of(workspace.profile().name()), audit);
    }

    /// Asks for confirmation of closing these, Lodekey's own left out.
    ///
    /// @param group what they have in common
    void ask(List<Client> clients, Optional<String> group) {
        List<Client> targets = ClientKill.targets(clients);
        if (targets.isEmpty() || !(model.kill().get() instanceof KillState.Idle)) {
            return;
        }
        boolean production = workspace.profile().environment() == Environment.PRODUCTION;
        String what = targets.size() == 1
                ? texts.get("kill.what.one", targets.getFirst().address())
                : texts.get("kill.what", Figures.count(targets.size()), group.orElse(texts.get("kill.nameless")));
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.get(targets.size() == 1 ? "kill.sentence.one" : "kill.sentence", what));
        long replicas = targets.stream()
                .filter(client -> client.kind() == Client.Kind.REPLICA || client.kind() == Client.Kind.PRIMARY)
                .count();
        if (replicas > 0) {
            sentences.add(texts.get("kill.replicas", Figures.count(replicas)));
        }
        if (targets.size() < clients.size()) {
            sentences.add(texts.get("kill.own"));
        }
        if (production) {
            sentences.add(texts.get("kill.type", workspace.profile().name()));
        }
        Optional<String> name = production ? Optional.of(workspace.profile().name()) : Optional.empty();
        model.kill().set(new KillState.Asking(targets, what, String.join(" ", sentences), name));
    }

    /// @return false if nothing was asked
    boolean cancel() {
        boolean asked = model.kill().get() instanceof KillState.Asking;
        if (asked) {
            model.kill().set(new KillState.Idle());
        }
        return asked;
    }

    /// Closes what was asked.
    ///
    /// @param typed must be the server's name where that is wanted
    void kill(String typed) {
        if (model.kill().get() instanceof KillState.Asking asking
                && asking.name().filter(name -> !name.equals(typed)).isEmpty()) {
            model.kill().set(new KillState.Running(texts.get("kill.running", asking.subject())));
            background.run(KILL, () -> kill.kill(asking.clients(), asking.subject()), this::done, this::failed);
        }
    }

    private void done(KillReport report) {
        model.kill().set(new KillState.Idle());
        boolean all = report.killed() + report.gone() == report.outcomes().size();
        told.accept(new Notice(
                Notice.KILL,
                all ? Tone.SUCCESS : Tone.WARNING,
                texts.get("kill.done", report.sentencePart(), report.change()),
                Optional.empty()));
        after.run();
    }

    private void failed(Throwable thrown) {
        model.kill().set(new KillState.Idle());
        String why = thrown instanceof RedisFailure || thrown instanceof StoreFailure
                ? String.valueOf(thrown.getMessage())
                : texts.get("failed.unknown");
        told.accept(new Notice(Notice.KILL, Tone.DANGER, texts.get("kill.failed", why), Optional.empty()));
        after.run();
    }
}
