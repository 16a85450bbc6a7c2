package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Background;
import io.lodekey.desktop.kit.Clipboard;
import io.lodekey.desktop.kit.Command;
import io.lodekey.desktop.kit.Feature;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.redis.ServerTarget;
import io.lodekey.settings.Environment;
import io.lodekey.settings.Profile;
import io.lodekey.settings.Secret;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Profiles, the test of a connection, connecting, and the sample server.
public final class ConnectController implements Feature {
    private static final Object CONNECTION = "connection";
    private static final Object SAMPLE = "sample server";
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Background background;
    private final ConnectPorts ports;
    private final Texts texts = Texts.of(ConnectController.class);
    private final ConnectModel model = new ConnectModel();
    private final FoundWords words = new FoundWords(texts);
    private final ProfileDesk desk;
    private final ConnectCommands commands;
    private Optional<ConnectView> view = Optional.empty();
    private Runnable again = () -> {};
    private Subscription ticking = Subscription.EMPTY;

    public ConnectController(Background background, ConnectPorts ports) {
        this.background = background;
        this.ports = ports;
        desk = new ProfileDesk(model, ports, texts);
        commands = new ConnectCommands(this, texts);
    }

    ConnectModel model() {
        return model;
    }

    ProfileDesk desk() {
        return desk;
    }

    Clipboard clipboard() {
        return ports.clipboard();
    }

    int sampleKeys() {
        return ports.sampleKeys();
    }

    @Override
    public Region view() {
        if (view.isEmpty()) {
            view = Optional.of(new ConnectView(model, texts, this));
        }
        return view.get();
    }

    @Override
    public void activate() {
        desk.refresh();
        ticking = background.every(SECOND, this::tick);
    }

    @Override
    public void deactivate() {
        desk.commit();
        ticking.unsubscribe();
    }

    @Override
    public List<Command> commands() {
        return commands.ofView();
    }

    @Override
    public List<Command> everywhere() {
        return commands.everywhere();
    }

    @Override
    public boolean closePanel() {
        if (model.deleting().get()) {
            model.deleting().set(false);
            return true;
        }
        if (model.busy().get()) {
            cancel();
            return true;
        }
        return false;
    }

    @Override
    public boolean settled() {
        return !model.busy().get();
    }

    @Override
    public void readAgain() {
        test();
    }

    @Override
    public void close() {
        background.cancel(CONNECTION);
        background.cancel(SAMPLE);
    }

    /// Says which profile is connected now.
    public void connected(Optional<Profile> profile) {
        desk.open(profile.map(Profile::name));
        model.connected().set(profile.isPresent());
        model.stranger()
                .set(profile.filter(p -> p.environment() != Environment.SAMPLE && !desk.knows(p.name()))
                        .map(p -> texts.get("stranger", p.name(), AddressLine.of(p.address()))));
        model.sampleOpen()
                .set(profile.filter(p -> p.environment() == Environment.SAMPLE).isPresent());
    }

    void select(String name) {
        cancel();
        desk.select(name);
        model.test().set(new TestState.None());
    }

    void create() {
        cancel();
        desk.create();
        model.test().set(new TestState.None());
        model.created().set(model.created().get() + 1);
    }

    void duplicate() {
        cancel();
        desk.duplicate();
        model.test().set(new TestState.None());
    }

    void delete() {
        cancel();
        desk.delete();
        model.test().set(new TestState.None());
    }

    /// The form asks; nothing is deleted yet.
    void askToDelete() {
        model.deleting().set(true);
    }

    void chooseSchema() {
        ports.files()
                .toOpen(texts.get("form.schema.title"), List.of("yaml", "yml"))
                .ifPresent(file -> model.form().schema().set(Optional.of(file)));
        desk.commit();
    }

    /// Something of the form was changed: what was found before is no longer about it.
    void edited() {
        if (!model.busy().get()) {
            model.test().set(new TestState.None());
        }
    }

    void test() {
        desk.commit().ifPresent(profile -> {
            ServerTarget target = target(profile);
            begin("trying.test", profile);
            background.run(
                    CONNECTION,
                    () -> ports.probe().test(target),
                    found -> end(words.reached(found, profile.address(), now())),
                    failure -> end(words.failed(failure, profile.address(), now())));
        });
    }

    /// Connects a profile of the list as the button of its form does.
    void connect(String name) {
        select(name);
        connect();
    }

    void connect() {
        desk.commit().ifPresent(profile -> {
            ServerTarget target = target(profile);
            begin("trying.connect", profile);
            background.run(
                    CONNECTION,
                    () -> ports.opener().open(profile, target),
                    opened -> {
                        end(new TestState.None());
                        desk.used(profile, now());
                        ports.entered().accept(opened);
                    },
                    failure -> end(words.failed(failure, profile.address(), now())));
        });
    }

    /// Connects a server that is not chosen here, but by whoever opened the desktop. A failure is said above the
    /// profiles.
    public void connect(Profile profile, ServerTarget target) {
        String place = AddressLine.of(profile.address());
        model.busy().set(true);
        model.notice().set(Optional.of(new Notice(Tone.ACCENT, texts.get("trying.connect", place), false)));
        background.run(
                CONNECTION,
                () -> ports.opener().open(profile, target),
                opened -> {
                    model.notice().set(Optional.empty());
                    end(new TestState.None());
                    ports.entered().accept(opened);
                },
                failure -> {
                    end(new TestState.None());
                    again = () -> connect(profile, target);
                    model.notice().set(Optional.of(new Notice(Tone.DANGER, words.sentence(failure, place), true)));
                });
    }

    /// Tries again what a notice says has failed.
    void again() {
        again.run();
    }

    void disconnect() {
        ports.left().run();
    }

    void cancel() {
        if (model.busy().get()) {
            background.cancel(CONNECTION);
            end(new TestState.None());
        }
    }

    /// Starts the sample server and connects it.
    public void startSample() {
        model.sample().set(new SampleState(true, OptionalDouble.empty(), texts.get("sample.starting"), false));
        background.<SampleState, Opened>run(
                SAMPLE,
                progress -> {
                    Profile profile = ports.sample().start((done, total) -> progress.accept(filling(done, total)));
                    return ports.opener().open(profile, ServerTarget.of(profile.address(), ports.timeout()));
                },
                model.sample()::set,
                opened -> {
                    model.sample().set(SampleState.IDLE);
                    ports.entered().accept(opened);
                },
                failure -> model.sample()
                        .set(new SampleState(
                                false,
                                OptionalDouble.empty(),
                                words.sentence(failure, texts.get("sample.name")),
                                true)));
    }

    void copyDetails() {
        switch (model.test().get()) {
            case TestState.Reached reached -> ports.clipboard().copy(reached.details());
            case TestState.Failed failed -> ports.clipboard().copy(failed.details());
            case TestState.None n -> {}
            case TestState.Trying t -> {}
        }
    }

    private SampleState filling(long done, OptionalLong total) {
        long all = total.orElse(ports.sampleKeys());
        return new SampleState(
                true,
                OptionalDouble.of(all == 0 ? 0 : Math.min(1, (double) done / all)),
                texts.get("sample.filling", Figures.count(done), Figures.count(all)),
                false);
    }

    private ServerTarget target(Profile profile) {
        Optional<Secret> password = desk.password().or(ports::password);
        boolean readOnly = ports.readOnly() || profile.readOnly();
        return new ServerTarget(
                profile.address(),
                password,
                desk.sentinelPassword(),
                readOnly,
                ports.timeout(),
                ServerTarget.CLIENT_NAME);
    }

    private void begin(String text, Profile profile) {
        model.test().set(new TestState.Trying(texts.get(text, AddressLine.of(profile.address()))));
        model.busy().set(true);
    }

    private void end(TestState state) {
        model.busy().set(false);
        model.test().set(state);
        tick();
    }

    private void tick() {
        model.testAge()
                .set(model.test().get() instanceof TestState.Reached reached ? Figures.age(reached.at(), now()) : "");
        desk.refresh();
    }

    private Instant now() {
        return ports.clock().instant();
    }

    /// What to know before connecting, by environment.
    static String note(Environment environment, boolean readOnly) {
        if (readOnly) {
            return "note.readonly";
        }
        return environment == Environment.PRODUCTION ? "note.production" : "note.other";
    }
}
