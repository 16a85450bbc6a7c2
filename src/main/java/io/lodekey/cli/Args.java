package io.lodekey.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/// How options and arguments are declared, all in the same way.
final class Args {
    private Args() {}

    /// A command with its line in the list of commands.
    static CommandSpec command(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage()
                .description(description)
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .optionListHeading("%nOptions%n")
                .commandListHeading("%nCommands%n")
                .parameterListHeading("%n");
        return spec;
    }

    /// An option that is there or not.
    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    /// An option with a value.
    static OptionSpec text(String name, String label, String description) {
        return value(name, label, description).type(String.class).build();
    }

    /// An option with a file or folder.
    static OptionSpec path(String name, String label, String description) {
        return value(name, label, description)
                .type(Path.class)
                .converters((ITypeConverter<Path>) Args::pathOf)
                .build();
    }

    /// An option with a whole number of a range, both ends included.
    static OptionSpec number(String name, String label, long low, long high, String description) {
        return value(name, label, description)
                .type(Long.class)
                .converters((ITypeConverter<Long>) text -> inRange(text, low, high))
                .build();
    }

    /// The arguments from `index` on, such as `0` or `1..*`.
    static PositionalParamSpec argument(String index, String arity, String label, Class<?> type, String description) {
        return PositionalParamSpec.builder()
                .index(index)
                .arity(arity)
                .required(!arity.startsWith("0"))
                .paramLabel(label)
                .type(type)
                .description(description)
                .build();
    }

    /// The same option, for every command below.
    static OptionSpec everywhere(OptionSpec option) {
        return OptionSpec.builder(option).scopeType(ScopeType.INHERIT).build();
    }

    static boolean given(ArgSpec flag) {
        return Boolean.TRUE.equals(flag.getValue());
    }

    private static OptionSpec.Builder value(String name, String label, String description) {
        return OptionSpec.builder(name).arity("1").paramLabel(label).description(description);
    }

    private static Path pathOf(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("a path is empty");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("this is not a path");
        }
    }

    private static long inRange(String text, long low, long high) {
        try {
            long number = Long.parseLong(text);
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below, as a number out of range is
        }
        throw new TypeConversionException("a whole number from " + low + " to " + high + " is wanted");
    }
}
