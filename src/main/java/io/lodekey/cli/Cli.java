package io.lodekey.cli;

import io.lodekey.settings.Configuration;
import io.lodekey.settings.ConfigurationException;
import io.lodekey.settings.Redaction;
import java.util.IdentityHashMap;
import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The program's command line. One instance serves one run after another; a run is interrupted by interrupting its
/// thread.
public final class Cli {
    /// The version that `--version` prints.
    public static final String VERSION = "1.0.0";

    private final Screen screen;
    private final Console console;
    private final Surroundings surroundings;

    public Cli(Screen screen, Console console, Surroundings surroundings) {
        this.screen = screen;
        this.console = console;
        this.surroundings = surroundings;
    }

    /// Runs one command line and returns its exit code. Never throws; says what went wrong on the error writer.
    public int run(String... args) {
        GlobalOptions options = new GlobalOptions();
        IdentityHashMap<CommandSpec, Command> commands = new IdentityHashMap<>();
        CommandLine line = new CommandLine(program(options, commands))
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true);
        ParseResult parsed;
        try {
            parsed = line.parseArgs(args);
        } catch (ParameterException e) {
            return refuse(e);
        }
        while (parsed.hasSubcommand() && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
            parsed = parsed.subcommand();
        }
        CommandSpec spec = parsed.commandSpec();
        if (parsed.isUsageHelpRequested()) {
            spec.commandLine().usage(console.out(), Ansi.OFF);
            return finish(ExitCode.DONE);
        }
        if (parsed.isVersionHelpRequested()) {
            console.line("lodekey " + VERSION);
            return finish(ExitCode.DONE);
        }
        Command command = commands.get(spec);
        if (command == null) {
            console.say("A command is missing after " + spec.qualifiedName() + ": "
                    + String.join(", ", spec.subcommands().keySet()) + ".");
            return ExitCode.BAD_ARGUMENTS;
        }
        return finish(run(command, options));
    }

    private int run(Command command, GlobalOptions options) {
        Configuration configuration;
        try {
            configuration = Configuration.of(surroundings.env());
        } catch (ConfigurationException e) {
            return tell(Failures.of(e));
        }
        try (Call call = new Call(options, console, surroundings, screen, configuration)) {
            try {
                return command.run(call);
            } catch (Exception | LinkageError e) {
                Failures.Failure failure = Failures.of(e);
                if (failure.unexpected()) {
                    call.log();
                    LoggerFactory.getLogger(Cli.class)
                            .error("{} failed", command.spec().qualifiedName(), e);
                }
                return tell(failure);
            }
        }
    }

    private int tell(Failures.Failure failure) {
        console.out().flush();
        failure.text().lines().forEach(console::say);
        return failure.exitCode();
    }

    /// What was printed but could not be written was not done.
    private int finish(int exitCode) {
        if (console.out().checkError()) {
            console.say("The output could not be written.");
            return exitCode == ExitCode.DONE ? ExitCode.FAILED : exitCode;
        }
        return exitCode;
    }

    private int refuse(ParameterException e) {
        String message = e.getMessage() == null ? "The arguments cannot be understood." : e.getMessage();
        Redaction.of(message).lines().limit(1).map(Failures::sentence).forEach(console::say);
        console.say("See " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.BAD_ARGUMENTS;
    }

    private static CommandSpec program(GlobalOptions options, IdentityHashMap<CommandSpec, Command> commands) {
        Command desktop = new DesktopCommand();
        CommandSpec program = desktop.spec();
        commands.put(program, desktop);
        options.specs().forEach(program::addOption);
        program.addOption(OptionSpec.builder("--version")
                .type(boolean.class)
                .arity("0")
                .versionHelp(true)
                .description("Say which version this is, and end")
                .build());
        CommandSpec key = Args.command("key", "One key, or the name of one");
        List.of(new KeyGetCommand(), new KeyNameCommand(), new KeyParseCommand())
                .forEach(command -> add(key, command, commands));
        Command pools = new PoolsCommand();
        List.of(new ScanCommand(), new MonitorCommand(), pools).forEach(command -> add(program, command, commands));
        add(pools.spec(), new PoolsKillCommand(), commands);
        program.addSubcommand(key.name(), key);
        addMigration(program, commands);
        List.of(new DemoCommand(), new SnapshotCommand()).forEach(command -> add(program, command, commands));
        return program;
    }

    private static void addMigration(CommandSpec program, IdentityHashMap<CommandSpec, Command> commands) {
        Command migrate = new MigrateCommand();
        add(program, migrate, commands);
        List.of(
                        new MigratePlanCommand(),
                        new MigrateConflictsCommand(),
                        new MigrateResolveCommand(),
                        MigrateApplyCommand.apply(),
                        MigrateApplyCommand.resume(),
                        new MigrateVerifyCommand(),
                        new MigrateUndoCommand())
                .forEach(command -> add(migrate.spec(), command, commands));
        Command changes = new ChangesCommand();
        add(program, changes, commands);
        add(changes.spec(), new ChangesForgetCommand(), commands);
        List.of(new UndoCommand(), new RestoreCommand()).forEach(command -> add(program, command, commands));
    }

    private static void add(CommandSpec parent, Command command, IdentityHashMap<CommandSpec, Command> commands) {
        parent.addSubcommand(command.spec().name(), command.spec());
        commands.put(command.spec(), command);
    }
}
