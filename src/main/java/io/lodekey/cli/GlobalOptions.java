package io.lodekey.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// The options of every command, taken before or after it.
final class GlobalOptions {
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(5);
    private static final BigDecimal SHORTEST = new BigDecimal("0.1");
    private static final BigDecimal LONGEST = new BigDecimal(3_600);

    private final OptionSpec uri = Args.everywhere(Args.text(
            "--uri",
            "URI",
            "The server: redis://[user[:password]@]host[:port][/db], rediss:// for TLS,"
                    + " redis-sentinel://h1:p,h2:p/db#master; valkey:// and valkeys:// too; several hosts are a"
                    + " Cluster"));
    private final OptionSpec cluster =
            Args.everywhere(Args.flag("--cluster", "Take the host of --uri for a node of a Cluster"));
    private final OptionSpec profile =
            Args.everywhere(Args.text("--profile", "NAME", "The server of this profile, in place of --uri"));
    private final OptionSpec schema =
            Args.everywhere(Args.path("--schema", "FILE", "The key schema, in place of the one that comes along"));
    private final OptionSpec readOnly =
            Args.everywhere(Args.flag("--read-only", "Send no command that could change the server"));
    private final OptionSpec json = Args.everywhere(
            Args.flag("--json", "One JSON document on standard output; a command that runs on prints one a line"));
    private final OptionSpec state = Args.everywhere(
            Args.path("--state", "DIR", "Where history, audit and log are kept (the platform's data folder)"));
    private final OptionSpec timeout = Args.everywhere(OptionSpec.builder("--timeout")
            .arity("1")
            .paramLabel("SECONDS")
            .type(Duration.class)
            .converters((ITypeConverter<Duration>) GlobalOptions::seconds)
            .description("How long one connect or one reply may take (5)")
            .build());
    private final OptionSpec verbose = Args.everywhere(Args.flag("--verbose", "Log more, and say where the log is"));
    private final OptionSpec help = OptionSpec.builder("-h", "--help")
            .type(boolean.class)
            .arity("0")
            .usageHelp(true)
            .scopeType(picocli.CommandLine.ScopeType.INHERIT)
            .description("Say what there is, and end")
            .build();

    List<OptionSpec> specs() {
        return List.of(uri, cluster, profile, schema, readOnly, json, state, timeout, verbose, help);
    }

    Optional<String> uri() {
        return Optional.ofNullable(uri.getValue());
    }

    boolean cluster() {
        return Args.given(cluster);
    }

    Optional<String> profile() {
        return Optional.ofNullable(profile.getValue());
    }

    Optional<Path> schema() {
        return Optional.ofNullable(schema.getValue());
    }

    boolean readOnly() {
        return Args.given(readOnly);
    }

    boolean json() {
        return Args.given(json);
    }

    Optional<Path> state() {
        return Optional.ofNullable(state.getValue());
    }

    Duration timeout() {
        Duration given = timeout.getValue();
        return given == null ? USUAL_TIMEOUT : given;
    }

    boolean verbose() {
        return Args.given(verbose);
    }

    private static Duration seconds(String text) {
        try {
            BigDecimal seconds = text.length() > 10 ? BigDecimal.ZERO : new BigDecimal(text);
            if (seconds.compareTo(SHORTEST) >= 0 && seconds.compareTo(LONGEST) <= 0) {
                return Duration.ofMillis(seconds.movePointRight(3).longValue());
            }
        } catch (NumberFormatException _) {
            // said below, as a number out of range is
        }
        throw new TypeConversionException("seconds from 0.1 to 3600 are wanted");
    }
}
