package io.lodekey.redis;

import io.lodekey.redis.RedisFailure.Connect;
import io.lodekey.redis.RedisFailure.Reason;
import io.lodekey.settings.HostPort;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One sentence with the next step for each reason a session may not come to be.
final class ConnectSentences {
    private static final Set<Reason> SILENT = EnumSet.of(Reason.UNKNOWN_HOST, Reason.REFUSED, Reason.TIMED_OUT);

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

    /// It answers, but cannot be used the way the address says.
    Connect unfit(String sentence) {
        return new Connect(Reason.OTHER, sentence.formatted(at));
    }

    /// As [#unfit], for a reason that callers tell apart.
    Connect refused(Reason reason, String sentence) {
        return new Connect(reason, sentence.formatted(at));
    }

    /// Why none of several could be asked. What one of them said is worth more than that another is silent.
    static Connect none(List<HostPort> asked, String what, List<RedisFailure> failures) {
        List<Connect> refusals = failures.stream()
                .flatMap(failure -> failure instanceof Connect connect ? Stream.of(connect) : Stream.empty())
                .toList();
        Optional<Connect> said = refusals.stream()
                .filter(refusal -> !SILENT.contains(refusal.reason()))
                .findFirst();
        if (said.isPresent() || (asked.size() == 1 && !refusals.isEmpty())) {
            return said.orElseGet(refusals::getFirst);
        }
        String list = asked.stream().map(HostPort::toString).collect(Collectors.joining(", "));
        Reason reason = refusals.isEmpty() ? Reason.OTHER : refusals.getFirst().reason();
        return new Connect(
                reason, "None of the %s %s can be reached: check hosts, ports and firewall.".formatted(what, list));
    }

    private String user() {
        return target.address().user().map(name -> "user " + name).orElse("the default user");
    }

    private static String seconds(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
