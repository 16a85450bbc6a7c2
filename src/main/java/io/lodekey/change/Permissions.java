package io.lodekey.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.redis.Cmd;
import io.lodekey.redis.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Asks the server, before anything is written, whether the user may do what a run is going to do: by commands that
/// change nothing even where they are permitted. RENAMENX of a key to its own name does nothing; RESTORE of bytes that
/// are no payload is refused; a script that is told to do nothing does nothing.
final class Permissions {
    private static final byte[] NONE = {};
    private static final byte[] OWN = "lodekey:run:probe".getBytes(UTF_8);
    private static final byte[] ZERO = {'0'};

    private final Channel channel;

    Permissions(Channel channel) {
        this.channel = channel;
    }

    /// @param sample some keys that are going to be changed
    /// @throws io.lodekey.redis.RedisFailure.NotPermitted naming the first command that is not permitted
    void check(Set<Act> acts, List<PlannedKey> sample) {
        var commands = new ArrayList<Cmd>();
        commands.add(Cmd.of("EVAL", "return {0, 0, 0}", "1", new String(OWN, UTF_8)));
        for (PlannedKey key : sample) {
            byte[] name = key.change().source();
            commands.add(Cmd.of("TYPE", name));
            switch (key.change()) {
                case PlannedChange.Rename rename -> {
                    commands.add(Cmd.of("RENAMENX", name, name));
                    commands.add(Cmd.of("RENAMENX", rename.target(), rename.target()));
                }
                case PlannedChange.Delete _ -> commands.add(Cmd.of("DUMP", name));
                case PlannedChange.Restore _ -> commands.add(Cmd.of("RESTORE", name, ZERO, NONE));
                case PlannedChange.Expire _ -> commands.add(Cmd.of("PTTL", name));
            }
        }
        commands.addAll(forActs(acts));
        List<Reply> replies = channel.read(commands);
        for (int i = 0; i < replies.size(); i++) {
            if (replies.get(i) instanceof Reply.Failed(String error) && isRefusal(error)) {
                throw Refusals.notPermitted(commands.get(i).name(), error);
            }
            if (replies.get(i) instanceof Reply.Failed(String error) && error.startsWith("READONLY")) {
                throw new ChangeRefused.NotNow(
                        "The server is a replica and takes no writes, so nothing was changed: connect to its primary.");
            }
        }
    }

    private static List<Cmd> forActs(Set<Act> acts) {
        var commands = new ArrayList<Cmd>();
        if (acts.contains(Act.DELETE) || acts.contains(Act.RESTORE)) {
            commands.add(Cmd.of("UNLINK", OWN));
            commands.add(Cmd.of("RESTORE", OWN, ZERO, NONE));
        }
        if (acts.contains(Act.EXPIRE)) {
            commands.add(Cmd.of("PEXPIREAT", OWN, ZERO));
            commands.add(Cmd.of("PERSIST", OWN));
        }
        return commands;
    }

    private static boolean isRefusal(String error) {
        return error.startsWith("NOPERM") || error.startsWith("NOAUTH");
    }
}
