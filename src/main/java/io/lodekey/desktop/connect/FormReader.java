package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.settings.AddressException;
import io.lodekey.settings.ParsedAddress;
import io.lodekey.settings.Profile;
import io.lodekey.settings.Secret;
import io.lodekey.settings.ServerAddress;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Predicate;

/// Between the form and a profile.
final class FormReader {
    private final FormModel form;
    private final Texts texts;

    FormReader(FormModel form, Texts texts) {
        this.form = form;
        this.texts = texts;
    }

    void fill(Profile profile, Optional<Secret> password, boolean fixed) {
        form.title().set(profile.name());
        form.name().set(profile.name());
        form.environment().set(profile.environment());
        form.tls().set(profile.address().tls());
        form.address().set(profile.address().withUser(Optional.empty()).text());
        form.user().set(profile.address().user().orElse(""));
        form.password().set(password.map(s -> new String(s.reveal())).orElse(""));
        form.schema().set(profile.schema());
        form.readOnly().set(profile.readOnly());
        form.fixed().set(fixed);
        form.problems().clear();
    }

    /// The profile that the form describes; if it describes none, the problems are in the form.
    ///
    /// @param taken names that other profiles have
    Optional<Profile> read(Optional<Profile> before, Predicate<String> taken) {
        form.problems().clear();
        takeApart();
        String name = form.name().get().strip();
        Profile.nameProblem(name).ifPresent(problem -> form.problems().put(Field.NAME, problem));
        if (taken.test(name)) {
            form.problems().put(Field.NAME, texts.get("problem.taken"));
        }
        form.schema()
                .get()
                .filter(file -> !Files.isReadable(file))
                .ifPresent(file -> form.problems().put(Field.SCHEMA, texts.get("problem.schema", file.toString())));
        Optional<ServerAddress> address = address();
        return form.problems().isEmpty()
                ? address.map(a -> new Profile(
                        name,
                        form.environment().get(),
                        a,
                        form.readOnly().get(),
                        form.schema().get(),
                        before.flatMap(Profile::lastUsed)))
                : Optional.empty();
    }

    Optional<Secret> password() {
        String text = form.password().get();
        return text.isEmpty() ? Optional.empty() : Optional.of(Secret.of(text));
    }

    /// Moves what an address brings with it into the fields where it belongs: user, password, TLS. An address that
    /// cannot be understood stays as it is.
    void takeApart() {
        try {
            ParsedAddress parsed = ParsedAddress.parseTyped(form.address().get(), false);
            parsed.address().user().ifPresent(form.user()::set);
            parsed.password().ifPresent(secret -> form.password().set(new String(secret.reveal())));
            if (form.address().get().contains("://")) {
                form.tls().set(parsed.address().tls());
            }
            form.address().set(shown(parsed.address()));
            form.problems().remove(Field.ADDRESS);
        } catch (AddressException e) {
            form.problems().put(Field.ADDRESS, e.getMessage());
        }
    }

    /// Writes the scheme of the address anew after TLS was switched.
    void switched() {
        try {
            form.address()
                    .set(shown(ParsedAddress.parseTyped(form.address().get(), false)
                            .address()));
        } catch (AddressException e) {
            form.problems().put(Field.ADDRESS, e.getMessage());
        }
    }

    private Optional<ServerAddress> address() {
        try {
            ServerAddress parsed =
                    ParsedAddress.parseTyped(form.address().get(), false).address();
            Optional<String> user = Optional.of(form.user().get().strip()).filter(text -> !text.isEmpty());
            return Optional.of(new ServerAddress(parsed.topology(), form.tls().get(), parsed.database(), user));
        } catch (AddressException e) {
            form.problems().put(Field.ADDRESS, e.getMessage());
            return Optional.empty();
        }
    }

    private String shown(ServerAddress address) {
        return new ServerAddress(address.topology(), form.tls().get(), address.database(), Optional.empty()).text();
    }
}
