package io.lodekey.redis;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The one place where what a server or a connection says becomes a sentence for a person. Errors of the server are
/// quoted only by kinds that are known to hold no argument of the command.
final class Failures {
    private static final int LONGEST_QUOTE = 120;

    private final String server;
    private final Duration timeout;
    private final ServerVersion version;

    /// Of a server whose version is not known yet.
    Failures(String server, Duration timeout) {
        this(server, timeout, new ServerVersion(0, 0, 0));
    }

    private Failures(String server, Duration timeout, ServerVersion version) {
        this.server = server;
        this.timeout = timeout;
        this.version = version;
    }

    /// The same, with rules in the form that this version takes.
    Failures speaking(ServerVersion compatible) {
        return new Failures(server, timeout, compatible);
    }

    RedisFailure.TimedOut timedOut(String command) {
        return new RedisFailure.TimedOut("%s did not answer %s within %s: look whether it is busy or stopped, or give a"
                        .formatted(server, command, seconds())
                + " longer time-out.");
    }

    RedisFailure.Unreachable unreachable(String why) {
        return new RedisFailure.Unreachable(
                "The connection to %s is broken (%s): it comes back by itself when the server does, then try again."
                        .formatted(server, why));
    }

    RedisFailure.TimedOut noConnection(int limit) {
        return new RedisFailure.TimedOut(
                "All %d connections that Lodekey may have to %s are in use and none came free within %s: wait until"
                                .formatted(limit, server, seconds())
                        + " what runs is done, or raise REDIS_MAX_CONNECTIONS.");
    }

    RedisFailure.Unreachable laneGone() {
        return new RedisFailure.Unreachable("The lane to %s is closed or broken: open a new one.".formatted(server));
    }

    RedisFailure.Unreachable closed() {
        return new RedisFailure.Unreachable("The session with %s is closed: open a new one.".formatted(server));
    }

    RedisFailure broken(@Nullable Throwable cause) {
        if (cause instanceof RedisFailure known) {
            return known;
        }
        String why = cause instanceof Volley.Broken && cause.getMessage() != null ? cause.getMessage() : "it broke";
        return unreachable(why);
    }

    RedisFailure.Interrupted interrupted(String command) {
        Thread.currentThread().interrupt();
        return new RedisFailure.Interrupted(
                "%s to %s was interrupted while it waited: run it again if it is still wanted."
                        .formatted(command, server));
    }

    RedisFailure.ReadOnlyRefused readOnly(String command) {
        return new RedisFailure.ReadOnlyRefused(
                "This session with %s is read-only, so %s was not sent: open it without read-only to change something."
                        .formatted(server, command),
                command);
    }

    /// Read-only, and the user may not ask the server which commands read.
    RedisFailure.NotPermitted untold(String command) {
        String rule = AclRules.run("COMMAND");
        return new RedisFailure.NotPermitted(
                "This session with %s is read-only and its user may not ask which commands only read, so %s was not sent:"
                                .formatted(server, command)
                        + " ask for the ACL rule %s and connect again.".formatted(rule),
                "COMMAND",
                rule);
    }

    /// The server answered `command` with `error`.
    RedisFailure said(String command, String error) {
        String kind = error.contains(" ") ? error.substring(0, error.indexOf(' ')) : error;
        return switch (kind) {
            case "NOPERM" -> notPermitted(command, error);
            case "NOAUTH" ->
                new RedisFailure.NotPermitted(
                        "%s asks for a password before it answers %s: connect with a password."
                                .formatted(server, command),
                        command,
                        "a password");
            case "LOADING" ->
                new RedisFailure.ServerSaid(
                        "%s is still loading its data: wait until it is done and try again.".formatted(server), error);
            case "BUSY" ->
                new RedisFailure.ServerSaid(
                        "%s is busy running a script: wait, or end it with SCRIPT KILL.".formatted(server));
            case "MOVED", "ASK" ->
                new RedisFailure.ServerSaid(
                        ("%s is one node of a Cluster and not home to that key: connect with --cluster, or give two"
                                        + " of its hosts.")
                                .formatted(server),
                        error);
            case "CLUSTERDOWN", "MASTERDOWN", "TRYAGAIN" ->
                new RedisFailure.ServerSaid(
                        "%s cannot answer %s now (%s): wait until every part of it has a primary again."
                                .formatted(server, command, kind),
                        error);
            case "OOM" ->
                new RedisFailure.ServerSaid("%s is at its memory limit and refused %s: free memory or raise maxmemory."
                        .formatted(server, command));
            default ->
                new RedisFailure.ServerSaid("%s answered %s with an error (%s): look into the server's log."
                        .formatted(server, command, quote(error)));
        };
    }

    private RedisFailure.NotPermitted notPermitted(String command, String error) {
        AclRules rules = new AclRules(version);
        String rule = rules.of(command, error);
        String sentence = AclRules.isAboutKeys(error)
                ? "The user logged in to %s may not look at this key: ask for an ACL rule such as %s."
                        .formatted(server, rule)
                : "The user logged in to %s may not run %s: ask for the ACL rule %s.".formatted(server, command, rule);
        return new RedisFailure.NotPermitted(sentence, command, rule);
    }

    /// "ERR unknown command" and its like repeat the arguments that were sent: cut there.
    private static String quote(String error) {
        int arguments = error.indexOf(", with args");
        String text = arguments < 0 ? error : error.substring(0, arguments);
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    private String seconds() {
        long millis = timeout.toMillis();
        return millis % 1000 == 0
                ? TimeUnit.MILLISECONDS.toSeconds(millis) + " s"
                : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
