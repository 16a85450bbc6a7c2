package io.lodekey.desktop.pools;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.CellTone;
import io.lodekey.desktop.table.Column;
import io.lodekey.desktop.table.NameFace;
import io.lodekey.pools.Client;
import io.lodekey.pools.Grouping;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the table of one group's connections shows.
final class ClientColumns {
    private final Texts texts;
    private final boolean libraries;
    private final Supplier<Grouping> by;

    /// @param libraries the server tells which library a client uses
    /// @param by what the group is of: one of an application need not repeat that in every name
    ClientColumns(Texts texts, boolean libraries, Supplier<Grouping> by) {
        this.texts = texts;
        this.libraries = libraries;
        this.by = by;
    }

    List<Column<Client>> all() {
        List<Column<Client>> columns = new ArrayList<>(List.of(
                Column.<Client>text("name", texts.get("client.name"), this::name)
                        .faced(() -> new NameFace<>(this::name))
                        .toned(client -> client.name().isEmpty() ? CellTone.MUTED : CellTone.NORMAL)
                        .whole(Client::name)
                        .growing(170),
                Column.<Client>text("address", texts.get("client.address"), Client::address)
                        .faced(() -> new NameFace<>(Client::address))
                        .width(146),
                seconds("age", texts.get("client.age"), Client::age),
                seconds("idle", texts.get("client.idle"), Client::idle),
                Column.<Client>text("state", texts.get("client.state"), this::state)
                        .toned(client -> client.blocked() ? CellTone.NORMAL : CellTone.MUTED)
                        .width(84),
                Column.<Client>text("command", texts.get("client.command"), ClientColumns::command)
                        .faced(() -> new NameFace<>(ClientColumns::command))
                        .width(108),
                bytes("output", texts.get("client.output"), Client::outputBytes),
                bytes("memory", texts.get("client.memory"), Client::memoryBytes),
                told("user", texts.get("client.user"), Client::user)));
        if (libraries) {
            columns.add(told(
                    "library",
                    texts.get("client.library"),
                    client -> client.library().filter(library -> !library.isEmpty())));
        }
        columns.add(numeric(
                        "id",
                        texts.get("client.id"),
                        client -> client.id().isPresent()
                                ? Long.toString(client.id().getAsLong())
                                : Figures.UNKNOWN,
                        client -> number(client.id()),
                        Comparator.comparingLong(client -> client.id().orElse(-1)))
                .width(72));
        return columns;
    }

    private static String command(Client client) {
        return client.command().orElse(Figures.UNKNOWN);
    }

    private String name(Client client) {
        if (client.name().isEmpty()) {
            return texts.get("none.APPLICATION");
        }
        boolean repeats =
                by.get() == Grouping.APPLICATION && client.parts().instance().isPresent();
        return repeats
                ? client.name()
                        .substring(client.parts().application().orElse("").length() + 1)
                : client.name();
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
                .width(84);
    }

    private static Column<Client> seconds(String id, String title, Function<Client, Optional<Duration>> time) {
        return numeric(
                        id,
                        title,
                        client -> time.apply(client).map(Figures::duration).orElse(Figures.UNKNOWN),
                        client -> time.apply(client).map(Duration::toSeconds).orElse(null),
                        Comparator.comparing(client -> time.apply(client).orElse(Duration.ZERO)))
                .width(84);
    }

    private static Column<Client> bytes(String id, String title, Function<Client, OptionalLong> size) {
        return numeric(
                        id,
                        title,
                        client -> Figures.bytes(size.apply(client)),
                        client -> number(size.apply(client)),
                        Comparator.comparingLong(client -> size.apply(client).orElse(-1)))
                .width(76);
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
