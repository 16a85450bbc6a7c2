package io.lodekey.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lodekey.cli.Table.Cell;
import io.lodekey.cli.Table.Column;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The parts of a name. Asks no server.
final class KeyParseCommand implements Command {
    private final PositionalParamSpec key =
            Args.argument("0", "1", "KEY", String.class, "The name; \\xNN for other bytes");
    private final CommandSpec spec = Args.command("parse", "What a name is to the key schema, and its variables")
            .addPositional(key);

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        String text = key.getValue();
        KeyMeaning meaning = KeyMeaning.of(call.schema(Optional.empty()), KeyArgument.bytes(text, "the name"));
        if (call.options().json()) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            meaning.addTo(json);
            call.console().exact(JsonText.of(json));
        } else {
            Table table = new Table(Column.text(""), Column.text(""));
            table.row(Cell.muted("key"), new Cell(meaning.key(), Style.STRONG));
            meaning.addTo(table);
            table.print(call.console());
        }
        return ExitCode.DONE;
    }
}
