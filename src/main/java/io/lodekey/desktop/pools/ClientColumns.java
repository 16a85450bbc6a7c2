package io.lodekey.desktop.pools;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.CellTone;
import io.lodekey.desktop.table.Column;
import io.lodekey.desktop.table.NameFace;
import io.lodekey.pools.Client;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the table of one group's connections shows.
final class ClientColumns {
    private final Texts texts;

    ClientColumns(Texts texts) {
        this.texts = texts;
    }

    List<Column<Client>> all() {
        return List.of(
                Column.<Client>text("name", texts.get("client.name"), this::name)
                        .faced(() -> new NameFace<>(this::name))
                        .toned(client -> client.name().isEmpty() ? CellTone.MUTED : CellTone.NORMAL)
                        .exported(Client::name)
                        .growing(170),
                Column.<Client>text("address", texts.get("client.address"), Client::address)
                        .faced(() -> new NameFace<>(Client::address))
                        .width(150),
                seconds("age", texts.get("client.age"), Client::age),
                seconds("idle", texts.get("client.idle"), Client::idle),
                Column.<Client>text("state", texts.get("client.state"), this::state)
                        .toned(client -> client.blocked() ? CellTone.NORMAL : CellTone.MUTED)
                        .width(92),
                Column.<Client>text(
                                "command",
                                texts.get("client.command"),
                                client -> client.command().orElse(Figures.UNKNOWN))
                        .faced(() -> new NameFace<>(client -> client.command().orElse(Figures.UNKNOWN)))
                        .width(110),
                bytes("output", texts.get("client.output"), Client::outputBytes),
                bytes("memory", texts.get("client.memory"), Client::memoryBytes),
                told("user", texts.get("client.user"), Client::user),
                told(
                        "library",
                        texts.get("client.library"),
                        client -> client.library().filter(library -> !library.isEmpty())),
                numeric(
                                "id",
                                texts.get("client.id"),
                                client -> client.id().isPresent()
                                        ? Long.toString(client.id().getAsLong())
                                        : Figures.UNKNOWN,
                                client -> number(client.id()),
                                Comparator.comparingLong(client -> client.id().orElse(-1)))
                        .width(72));
    }

    private String name(Client client) {
        return client.name().isEmpty() ? texts.get("none.APPLICATION") : client.name();
    }

    private String state(Client client) {
        if (client.own()) {
            return texts.get("state.own");
        }
        return client.blocked()
                ? texts.get("state.blocked")
                : texts.get("state." + client.kind().name());
    }

    private static Column<Client> told(String id, String title, Function<Client, Optional<String>> text) {
        return Column.<Client>text(id, title, client -> text.apply(client).orElse(Figures.UNKNOWN))
                .toned(client -> text.apply(client).isPresent() ? CellTone.MUTED : CellTone.SUBTLE)
                .exported(client -> text.apply(client).orElse(null))
                .width(96);
    }

    private static Column<Client> seconds(String id, String title, Function<Client, Optional<Duration>> time) {
        return numeric(
                        id,
                        title,
                        client -> time.apply(client).map(Figures::duration).orElse(Figures.UNKNOWN),
                        client -> time.apply(client).map(Duration::toSeconds).orElse(null),
                        Comparator.comparing(client -> time.apply(client).orElse(Duration.ZERO)))
                .width(88);
    }

    private static Column<Client> bytes(String id, String title, Function<Client, OptionalLong> size) {
        return numeric(
                        id,
                        title,
                        client -> Figures.bytes(size.apply(client)),
                        client -> number(size.apply(client)),
                        Comparator.comparingLong(client -> size.apply(client).orElse(-1)))
                .width(78);
    }

    private static Column<Client> numeric(
            String id,
            String title,
            Function<Client, String> text,
            Function<Client, @Nullable Object> raw,
            Comparator<Client> order) {
        return new Column<>(
                id,
                title,
                true,
                text,
                text,
                raw,
                order,
                76,
                50,
                false,
                client -> text.apply(client).equals(Figures.UNKNOWN)
                                || text.apply(client).equals("0 B")
                        ? CellTone.SUBTLE
                        : CellTone.NORMAL,
                Optional.empty());
    }

    private static @Nullable Object number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
