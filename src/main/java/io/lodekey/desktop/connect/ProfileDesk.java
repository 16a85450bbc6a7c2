package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.settings.Environment;
import io.lodekey.settings.EnvironmentProfile;
import io.lodekey.settings.HostPort;
import io.lodekey.settings.Profile;
import io.lodekey.settings.Secret;
import io.lodekey.settings.ServerAddress;
import io.lodekey.settings.SettingsException;
import io.lodekey.text.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The list of profiles and the one in the form. The profile that variables make stands first and cannot be changed.
final class ProfileDesk {
    private final ConnectModel model;
    private final ConnectPorts ports;
    private final Texts texts;
    private final ProfileShelf shelf;
    private final FormReader reader;
    private final Map<String, Secret> passwords = new HashMap<>();
    private Optional<String> open = Optional.empty();

    ProfileDesk(ConnectModel model, ConnectPorts ports, Texts texts) {
        this.model = model;
        this.ports = ports;
        this.texts = texts;
        shelf = new ProfileShelf(ports.store());
        reader = new FormReader(model.form(), texts);
        model.notice().set(shelf.trouble().map(Notice::warning));
        refresh();
        first().ifPresent(this::select);
    }

    FormReader reader() {
        return reader;
    }

    void open(Optional<String> name) {
        open = name;
        refresh();
    }

    boolean knows(String name) {
        return profile(name).isPresent();
    }

    void select(String name) {
        if (model.selected().get().filter(name::equals).isPresent()) {
            return;
        }
        commit();
        show(name);
    }

    void create() {
        commit();
        String name = shelf.free(texts.get("profile.new.name"));
        add(new Profile(
                name,
                Environment.NONE,
                ServerAddress.standalone(new HostPort("localhost", HostPort.REDIS_PORT)),
                false,
                Optional.empty(),
                Optional.empty()));
    }

    void duplicate() {
        commit().ifPresent(p -> {
            String name = shelf.free(texts.get("profile.copy.name", p.name()));
            password().ifPresent(secret -> passwords.put(name, secret));
            add(new Profile(name, p.environment(), p.address(), p.readOnly(), p.schema(), Optional.empty()));
        });
    }

    void delete() {
        model.deleting().set(false);
        model.selected().get().filter(name -> !isFixed(name)).ifPresent(name -> {
            if (kept(() -> shelf.remove(name))) {
                passwords.remove(name);
                model.selected().set(Optional.empty());
                refresh();
                first().ifPresent(this::show);
            }
        });
    }

    /// Keeps what is in the form.
    ///
    /// @return the profile it describes; empty if it describes none, which the form then says
    Optional<Profile> commit() {
        Optional<String> selected = model.selected().get();
        if (selected.isEmpty()) {
            return Optional.empty();
        }
        String name = selected.get();
        Optional<Profile> before = profile(name);
        if (isFixed(name)) {
            return before;
        }
        Optional<Profile> next = reader.read(before, other -> !other.equals(name) && shelf.taken(other));
        next.ifPresent(profile -> {
            if (!before.equals(next) && kept(() -> shelf.replace(name, profile))) {
                passwords.remove(name);
                model.selected().set(Optional.of(profile.name()));
                model.form().title().set(profile.name());
                open = open.map(o -> o.equals(name) ? profile.name() : o);
            }
            remember(profile.name());
            refresh();
        });
        return next;
    }

    void used(Profile profile, Instant at) {
        if (!isFixed(profile.name())) {
            kept(() -> shelf.replace(profile.name(), profile.usedAt(at)));
        }
        refresh();
    }

    Optional<Secret> password() {
        return reader.password();
    }

    Optional<Secret> sentinelPassword() {
        return model.selected()
                .get()
                .filter(this::isFixed)
                .flatMap(name -> ports.environment())
                .flatMap(EnvironmentProfile::sentinelPassword);
    }

    /// Writes the list anew where it differs: ages pass, profiles change.
    void refresh() {
        List<ProfileCard> next = new ArrayList<>();
        ports.environment().ifPresent(e -> next.add(card(e.profile())));
        shelf.all().forEach(profile -> next.add(card(profile)));
        if (!next.equals(model.cards())) {
            model.cards().setAll(next);
        }
        String key = ConnectController.note(
                model.form().environment().get(), model.form().readOnly().get());
        model.note().set(model.form().fixed().get() ? texts.get("form.fixed") : texts.get(key));
    }

    private void add(Profile profile) {
        if (kept(() -> shelf.add(profile))) {
            refresh();
            show(profile.name());
        }
    }

    private void show(String name) {
        profile(name).ifPresent(profile -> {
            model.deleting().set(false);
            model.selected().set(Optional.of(name));
            Optional<Secret> known = Optional.ofNullable(passwords.get(name));
            Optional<Secret> given =
                    ports.environment().filter(e -> isFixed(name)).flatMap(EnvironmentProfile::password);
            reader.fill(profile, known.or(() -> given), isFixed(name));
            refresh();
        });
    }

    private void remember(String name) {
        password().ifPresentOrElse(secret -> passwords.put(name, secret), () -> passwords.remove(name));
    }

    private ProfileCard card(Profile profile) {
        String used = profile.lastUsed()
                .map(at -> Figures.age(at, ports.clock().instant()))
                .orElse(isFixed(profile.name()) ? "" : texts.get("profile.never"));
        boolean isOpen = open.filter(profile.name()::equals).isPresent();
        return new ProfileCard(
                profile, AddressLine.of(profile.address()), isOpen ? texts.get("profile.open") : used, isOpen);
    }

    /// The one last connected, by the preferences or by its date, else the first.
    private Optional<String> first() {
        return ports.lastProfile()
                .filter(name -> profile(name).isPresent())
                .or(() -> shelf.all().stream()
                        .filter(p -> p.lastUsed().isPresent())
                        .max(Comparator.comparing(p -> p.lastUsed().orElse(Instant.MIN)))
                        .map(Profile::name))
                .or(() ->
                        model.cards().stream().findFirst().map(c -> c.profile().name()));
    }

    private Optional<Profile> profile(String name) {
        return isFixed(name) ? ports.environment().map(EnvironmentProfile::profile) : shelf.named(name);
    }

    private boolean isFixed(String name) {
        return name.equals(Profile.ENVIRONMENT_NAME);
    }

    private boolean kept(Change change) {
        try {
            change.make();
            return true;
        } catch (SettingsException e) {
            model.notice().set(Optional.ofNullable(e.getMessage()).map(Notice::warning));
            return false;
        }
    }

    @FunctionalInterface
    private interface Change {
        void make() throws SettingsException;
    }
}
