package io.lodekey.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lodekey.keyspace.KeyText;
import io.lodekey.keyspace.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// A name from its parts. Asks no server.
final class KeyNameCommand implements Command {
    private final PositionalParamSpec family =
            Args.argument("0", "1", "FAMILY", String.class, "The id of a family, such as doc_ocr_result");
    private final PositionalParamSpec variables = Args.argument(
            "1..*", "0..*", "VAR=VALUE", String[].class, "The values of its variables; \\xNN for other bytes");
    private final CommandSpec spec = Args.command("name", "The name of a key, from its family and variables")
            .addPositional(family)
            .addPositional(variables);

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        String id = family.getValue();
        String[] given = variables.getValue();
        Map<String, byte[]> values = values(given == null ? new String[0] : given);
        Schema schema = call.schema(java.util.Optional.empty());
        if (schema.family(id).isEmpty()) {
            throw new BadArgument("The key schema " + schema.name() + " has no family " + id + "; it has "
                    + schema.families().stream().map(f -> f.id()).collect(Collectors.joining(", ")) + ".");
        }
        String name = KeyText.print(schema.build(id, values));
        if (call.options().json()) {
            ObjectNode json =
                    JsonNodeFactory.instance.objectNode().put("key", name).put("family", id);
            ObjectNode parts = json.putObject("variables");
            values.forEach((variable, value) -> parts.put(variable, KeyText.print(value)));
            call.console().exact(JsonText.of(json));
        } else {
            call.console().exact(name);
        }
        return ExitCode.DONE;
    }

    private static Map<String, byte[]> values(String[] given) {
        Map<String, byte[]> values = new LinkedHashMap<>();
        for (String pair : List.of(given)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new BadArgument("A variable is given as name=value, and '" + pair + "' is not.");
            }
            String variable = pair.substring(0, equals);
            if (values.put(variable, KeyArgument.bytes(pair.substring(equals + 1), "the value of " + variable))
                    != null) {
                throw new BadArgument("The variable " + variable + " is given twice.");
            }
        }
        return values;
    }
}
