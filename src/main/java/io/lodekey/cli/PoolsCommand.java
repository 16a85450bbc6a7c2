package io.lodekey.cli;

import io.lodekey.pools.NodeClients;
import io.lodekey.pools.PoolsJson;
import io.lodekey.pools.PoolsReader;
import io.lodekey.pools.PoolsReading;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Who holds the server's connections, once or again and again.
final class PoolsCommand implements Command {
    private final OptionSpec interval =
            Args.number("--interval", "SECONDS", 1, 3_600, "Read again so often, until interrupted; without it, once");
    private final CommandSpec spec =
            Args.command("pools", "Who holds the connections of a server").addOption(interval);

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        Long seconds = interval.getValue();
        try (Call.Opened opened = call.open()) {
            PoolsReader reader = new PoolsReader(
                    opened.session(), opened.schema(), call.surroundings().clock());
            PoolsText text =
                    new PoolsText(call.console(), call.surroundings().clock().getZone());
            int worst = ExitCode.DONE;
            do {
                PoolsReading reading = reader.read();
                print(call, opened, text, reading);
                worst = Math.max(worst, exitCode(reading));
            } while (again(call, seconds));
            return worst;
        }
    }

    private static void print(Call call, Call.Opened opened, PoolsText text, PoolsReading reading) {
        if (call.options().json()) {
            call.console().exact(JsonText.of(PoolsJson.of(reading)));
        } else {
            text.print(opened, reading);
            call.console().out().flush();
        }
        reading.refusals().forEach(refusal -> call.console().say(refusal.sentence()));
        reading.nodes().forEach(node -> node.failure().ifPresent(call.console()::say));
    }

    private static boolean again(Call call, @Nullable Long seconds) throws InterruptedException {
        if (seconds == null || call.console().out().checkError()) {
            return false;
        }
        TimeUnit.SECONDS.sleep(seconds);
        return true;
    }

    /// Not permitted to see any client: refused. No node answered: failed. Something could not be seen: in part.
    private static int exitCode(PoolsReading reading) {
        if (reading.nodes().stream().allMatch(node -> node.failure().isPresent())) {
            return ExitCode.FAILED;
        }
        if (!reading.listed()) {
            return ExitCode.REFUSED;
        }
        boolean whole = reading.nodes().stream().allMatch(NodeClients::listed)
                && reading.refusals().isEmpty();
        return whole ? ExitCode.DONE : ExitCode.PART;
    }
}
