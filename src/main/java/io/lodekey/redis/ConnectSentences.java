package io.lodekey.redis;

import io.lodekey.redis.RedisFailure.Connect;
import io.lodekey.redis.RedisFailure.Reason;
import io.lodekey.settings.HostPort;
import java.time.Duration;
import java.util.Locale;

/// One sentence with the next step for each reason a session may not come to be.
final class ConnectSentences {
    private final ServerTarget target;
    private final HostPort at;

    ConnectSentences(ServerTarget target, HostPort at) {
        this.target = target;
        this.at = at;
    }

    Connect of(Reason reason) {
        return new Connect(reason, sentence(reason));
    }

    private String sentence(Reason reason) {
        return switch (reason) {
            case UNKNOWN_HOST -> "No host is called %s: check the spelling, the DNS or the VPN.".formatted(at.host());
            case REFUSED -> "Nothing listens on %s: check host and port, and that the server runs.".formatted(at);
            case TIMED_OUT ->
                "%s gave no answer within %s: check host, port and firewall, or give a longer time-out."
                        .formatted(at, seconds(target.timeout()));
            case WRONG_PASSWORD ->
                "%s does not accept this password for %s: check user and password.".formatted(at, user());
            case PASSWORD_NEEDED ->
                "%s asks for a password: give one, on the command line by REDIS_PASSWORD.".formatted(at);
            case TLS_TO_PLAIN ->
                "%s speaks plain Redis without TLS: connect with redis:// instead of rediss://.".formatted(at);
            case PLAIN_TO_TLS -> "%s wants TLS: connect with rediss:// instead of redis://.".formatted(at);
            case TLS_UNTRUSTED -> untrusted("its certificate is not trusted here");
            case NOT_REDIS -> "What listens on %s is not Redis: check the port.".formatted(at);
            case LOADING -> "%s is still loading its data: wait until it is done and connect again.".formatted(at);
            case MAX_CLIENTS -> "%s has no connection left: close some, or raise its maxclients.".formatted(at);
            case OTHER -> "The connection to %s failed: look into the server's log.".formatted(at);
        };
    }

    Connect untrustedBecause(String why) {
        return new Connect(Reason.TLS_UNTRUSTED, untrusted(why));
    }

    private String untrusted(String why) {
        return "TLS with %s failed, %s: check the name in the address, or add its authority to Java's trust store."
                .formatted(at, why);
    }

    Connect http() {
        return new Connect(
                Reason.NOT_REDIS, "What listens on %s speaks HTTP, not Redis: check the port.".formatted(at));
    }

    Connect protectedMode() {
        return new Connect(
                Reason.OTHER,
                "%s is in protected mode, open to its own host only: set a password or a bind address there."
                        .formatted(at));
    }

    Connect noDatabase(int database) {
        return new Connect(
                Reason.OTHER,
                "%s has no database %d, or this user may not select it: choose another.".formatted(at, database));
    }

    Connect other(String why) {
        return new Connect(
                Reason.OTHER,
                "The connection to %s failed (%s): check the address, and the server's log.".formatted(at, why));
    }

    Connect notYet(String what) {
        return new Connect(
                Reason.OTHER,
                "%s is not supported yet: connect to one of its servers directly with redis://host:port."
                        .formatted(what));
    }

    private String user() {
        return target.address().user().map(name -> "user " + name).orElse("the default user");
    }

    private static String seconds(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
