package io.lodekey.cli;

import io.lodekey.change.ChangeRefused;
import io.lodekey.demo.SampleFailure;
import io.lodekey.keyspace.KeyNameException;
import io.lodekey.keyspace.SchemaException;
import io.lodekey.migration.NoConflict;
import io.lodekey.migration.NoMigration;
import io.lodekey.monitor.endpoint.EndpointFailure;
import io.lodekey.redis.RedisFailure;
import io.lodekey.settings.AddressException;
import io.lodekey.settings.ConfigurationException;
import io.lodekey.settings.FileTrouble;
import io.lodekey.settings.Redaction;
import io.lodekey.settings.SettingsException;
import io.lodekey.store.StoreFailure;
import java.io.IOException;
import java.util.concurrent.CancellationException;

/// The one place where an exception becomes words and an exit code.
final class Failures {
    private Failures() {}

    /// @param unexpected nobody foresaw it: its stack trace belongs in the log
    record Failure(int exitCode, String text, boolean unexpected) {}

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case BadArgument e -> bad(e);
            case AddressException e -> bad(e);
            case ConfigurationException e -> bad(String.join("\n", e.problems()));
            case SchemaException e -> bad("The key schema cannot be used:\n" + message(e));
            case KeyNameException e -> bad("No name can be built: " + message(e) + ".");
            case Refused e -> failure(ExitCode.REFUSED, e);
            case NoMigration e -> bad(e);
            case NoConflict e -> bad(e);
            case ChangeRefused e -> failure(ExitCode.REFUSED, e);
            case RedisFailure.NotPermitted e -> failure(ExitCode.REFUSED, e);
            case RedisFailure.ReadOnlyRefused e -> failure(ExitCode.REFUSED, e);
            case RedisFailure.Interrupted _ -> interrupted();
            case InterruptedException _ -> interrupted();
            case CancellationException _ -> interrupted();
            case RedisFailure e -> failure(ExitCode.FAILED, e);
            case ScreenFailure e -> failure(ExitCode.FAILED, e);
            case EndpointFailure e -> failure(ExitCode.FAILED, e);
            case SampleFailure e -> failure(ExitCode.FAILED, e);
            case SettingsException e -> failure(ExitCode.FAILED, e);
            case StoreFailure e -> failure(ExitCode.FAILED, e);
            case IOException e ->
                new Failure(
                        ExitCode.FAILED,
                        "A file could not be read or written (" + FileTrouble.sentencePart(e) + ").",
                        true);
            default ->
                new Failure(
                        ExitCode.FAILED,
                        "Lodekey failed for a reason nobody foresaw ("
                                + thrown.getClass().getSimpleName() + "); the log has the details.",
                        true);
        };
    }

    /// A sentence begins with a capital letter and ends with a full stop.
    static String sentence(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String begun = text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }

    private static Failure interrupted() {
        return new Failure(ExitCode.INTERRUPTED, "Interrupted; nothing on the server was changed.", false);
    }

    private static Failure bad(Exception e) {
        return bad(message(e));
    }

    private static Failure bad(String text) {
        return new Failure(ExitCode.BAD_ARGUMENTS, printable(text), false);
    }

    private static Failure failure(int exitCode, Exception e) {
        return new Failure(exitCode, printable(message(e)), false);
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /// What a server or a file wrote into a message may hold control sequences; a terminal must not obey them.
    private static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        Redaction.of(text).chars().forEach(c -> shown.append(c != '\n' && Character.isISOControl(c) ? ' ' : (char) c));
        return shown.toString();
    }
}
