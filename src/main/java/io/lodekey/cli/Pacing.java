package io.lodekey.cli;

import io.lodekey.change.RunOptions;
import java.util.OptionalLong;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// How fast a run may go.
final class Pacing {
    private final OptionSpec rate =
            Args.number("--rate", "KEYS_PER_S", 1, 100_000_000, "Change so many keys in a second at most");
    private final OptionSpec gentle =
            Args.flag("--gentle", "Make room for other clients whenever the server gets slower");

    CommandSpec addTo(CommandSpec spec) {
        return spec.addOption(rate).addOption(gentle);
    }

    boolean gentle() {
        return Args.given(gentle);
    }

    RunOptions onto(RunOptions options) {
        Long most = rate.getValue();
        return options.withGentle(gentle()).withRate(most == null ? OptionalLong.empty() : OptionalLong.of(most));
    }
}
