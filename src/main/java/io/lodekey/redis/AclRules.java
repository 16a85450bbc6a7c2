package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;

/// Which ACL rule would allow what a server refused, in a form that it takes: what `ACL SETUSER name RULE` wants.
///
/// `+command|subcommand` is taken from 6.0 on (there as a rule for the first argument, refused only where the whole
/// command is allowed already), `%R~pattern`, which allows reading alone, from 7.0 on. Tried on 6.2.11 and 7.0.15.
///
/// @param version whose commands the server speaks; 0.0.0 if it is not known: then the forms that all take
public record AclRules(ServerVersion version) {
    private static final String NO_PERMISSION = "NOPERM";

    /// Allows a command.
    ///
    /// @param words name, and subcommand if it has them: `INFO`, `MEMORY USAGE`
    public static String run(String words) {
        return "+" + words.strip().toLowerCase(Locale.ROOT).replace(' ', '|');
    }

    /// Allows reading every key, and on a server that can tell them apart nothing more.
    public String readEveryKey() {
        return version.atLeast(7, 0) ? "%R~*" : "~*";
    }

    /// Allows what was refused in these words.
    String of(String command, String error) {
        return isAboutKeys(error) ? readEveryKey() : run(command);
    }

    static boolean isRefusal(Reply reply) {
        return reply instanceof Reply.Failed(String error) && error.startsWith(NO_PERMISSION);
    }

    /// A refusal is of the command (`… to run the 'get' command`) or of a key (`… to access one of the keys used as
    /// arguments`, from 7.2 on `No permissions to access a key`).
    static boolean isAboutKeys(String refusal) {
        return refusal.contains(" to access ") && refusal.contains(" key");
    }

    /// What a command is called where rights are concerned: `CONFIG GET`, `GET`.
    static String words(Cmd cmd) {
        String name = cmd.name().toUpperCase(Locale.ROOT);
        return Harmless.isContainer(name) && !cmd.args().isEmpty()
                ? name + " " + new String(cmd.args().getFirst(), US_ASCII).toUpperCase(Locale.ROOT)
                : name;
    }
}
