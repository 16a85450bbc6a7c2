package io.lodekey.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// The program without a command: the desktop.
final class DesktopCommand implements Command {
    private final CommandSpec spec = Args.command(
            "lodekey",
            "A console for the people who run Redis and Valkey under a document pipeline. Without a command it opens"
                    + " the desktop.");

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        if (call.options().json()) {
            throw new BadArgument("The desktop prints no JSON; name a command, such as scan.");
        }
        Optional<ChosenServer> server = call.serverChoice().asked();
        if (!call.screen().available()) {
            call.console()
                    .say("There is no display that the desktop could open on; try lodekey demo,"
                            + " lodekey scan --uri redis://host:port, or lodekey --help.");
            return ExitCode.FAILED;
        }
        return call.screen()
                .open(new OpenRequest(
                        server,
                        call.options().schema(),
                        call.options().readOnly(),
                        call.options().timeout(),
                        call.folders(),
                        call.configuration(),
                        call.log()));
    }
}
