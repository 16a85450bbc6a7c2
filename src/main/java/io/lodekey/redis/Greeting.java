package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.settings.Secret;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What is said first on every connection, in one burst: who logs in, what the connection is called, which database.
/// Lettuce's own handshake is not used for it, because it does not tell which of the steps was refused and why.
final class Greeting {
    private static final Cmd WHO = Cmd.of("CLIENT", "ID");

    private final ServerTarget target;

    Greeting(ServerTarget target) {
        this.target = target;
    }

    /// The password leaves the secret here and nowhere else.
    List<Cmd> commands(String suffix) {
        var commands = new ArrayList<Cmd>();
        target.password().ifPresent(password -> {
            var args = new ArrayList<byte[]>();
            target.address().user().ifPresent(user -> args.add(user.getBytes(UTF_8)));
            args.add(utf8(password));
            commands.add(new Cmd("AUTH", args));
        });
        commands.add(Cmd.of("PING"));
        commands.add(Cmd.of("CLIENT", "SETNAME", target.clientName() + suffix));
        commands.add(WHO);
        if (target.address().database() > 0) {
            commands.add(Cmd.of("SELECT", Integer.toString(target.address().database())));
        }
        return commands;
    }

    /// The connection's id in CLIENT LIST, by the replies to [#commands(String)].
    static OptionalLong id(List<Cmd> commands, List<Reply> replies) {
        int asked = commands.indexOf(WHO);
        return asked >= 0 && asked < replies.size() && replies.get(asked) instanceof Reply.Number number
                ? OptionalLong.of(number.value())
                : OptionalLong.empty();
    }

    /// What else is said to a server that knows it: reads leave idle times alone, and CLIENT LIST tells who this is.
    static List<Cmd> courtesies(ServerVersion version) {
        return version.atLeast(7, 2)
                ? List.of(Cmd.of("CLIENT", "NO-TOUCH", "ON"), Cmd.of("CLIENT", "SETINFO", "LIB-NAME", "lodekey"))
                : List.of();
    }

    /// Why the server does not let Lodekey in, judged by its replies to [#commands(String)], as far as they came.
    Optional<RedisFailure.Connect> refusal(List<Cmd> commands, List<Reply> replies, ConnectSentences sentences) {
        for (int i = 0; i < replies.size(); i++) {
            if (replies.get(i) instanceof Reply.Failed failed) {
                Optional<RedisFailure.Connect> refusal = refusal(commands.get(i).name(), failed.error(), sentences);
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<RedisFailure.Connect> refusal(String command, String error, ConnectSentences sentences) {
        if (error.startsWith("NOAUTH")) {
            return Optional.of(
                    target.password().isPresent()
                            ? sentences.of(RedisFailure.Reason.WRONG_PASSWORD)
                            : sentences.of(RedisFailure.Reason.PASSWORD_NEEDED));
        }
        if (error.startsWith("LOADING")) {
            return Optional.of(sentences.of(RedisFailure.Reason.LOADING));
        }
        if (error.startsWith("ERR max number of clients")) {
            return Optional.of(sentences.of(RedisFailure.Reason.MAX_CLIENTS));
        }
        if (error.startsWith("DENIED")) {
            return Optional.of(sentences.protectedMode());
        }
        return switch (command) {
            case "AUTH" ->
                isNotAskedFor(error) ? Optional.empty() : Optional.of(sentences.of(RedisFailure.Reason.WRONG_PASSWORD));
            case "SELECT" -> Optional.of(sentences.noDatabase(target.address().database()));
            default -> Optional.empty();
        };
    }

    /// True if the server wants no password at all: then the one given does no harm, but is worth a warning.
    static boolean isNotAskedFor(String error) {
        return error.contains("without any password configured") || error.contains("no password is set");
    }

    private static byte[] utf8(Secret secret) {
        ByteBuffer encoded = UTF_8.encode(CharBuffer.wrap(secret.reveal()));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }
}
