package io.lodekey.cli;

import io.lodekey.settings.Environment;
import io.lodekey.settings.Profile;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What every writing command asks before it writes: `--yes`, and on a production profile its name. With
/// `--dry-run` nothing is written and nothing is asked.
final class Consent {
    private final OptionSpec dryRun = Args.flag("--dry-run", "Say what would be done, and write nothing");
    private final OptionSpec yes = Args.flag("--yes", "Do it");
    private final OptionSpec confirm =
            Args.text("--confirm", "NAME", "The name of the profile, asked for where it is a production one");

    /// Adds the three options.
    CommandSpec addTo(CommandSpec spec) {
        return spec.addOption(dryRun).addOption(yes).addOption(confirm);
    }

    boolean dryRun() {
        return Args.given(dryRun);
    }

    boolean given() {
        return Args.given(yes);
    }

    /// Throws unless a person has agreed. Asked before anything is connected.
    ///
    /// @param what would be done, as the end of a sentence: `rename keys`
    void require(Profile profile, boolean readOnly, String what) {
        if (dryRun()) {
            return;
        }
        if (readOnly) {
            throw new Refused("Lodekey was asked to " + what + ", and this server is read-only for it;"
                    + " nothing was changed.");
        }
        if (!given()) {
            throw new Refused(
                    "Add --yes to " + what + ", or --dry-run to see what would be done; nothing was changed.");
        }
        Optional<String> name = Optional.ofNullable(confirm.getValue());
        if (profile.environment() == Environment.PRODUCTION && !name.equals(Optional.of(profile.name()))) {
            throw new Refused("The profile " + profile.name() + " is a production one; to " + what + ", add --confirm '"
                    + profile.name() + "'. Nothing was changed.");
        }
    }
}
