package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/// A command with its arguments, for a [Lane].
public record Cmd(String name, List<byte[]> args) {
    public Cmd {
        args = List.copyOf(args);
    }

    /// Without arguments.
    public static Cmd of(String name) {
        return new Cmd(name, List.of());
    }

    /// Text arguments are sent as UTF-8.
    public static Cmd of(String name, String... args) {
        var encoded = new ArrayList<byte[]>(args.length);
        for (String arg : args) {
            encoded.add(arg.getBytes(UTF_8));
        }
        return new Cmd(name, encoded);
    }

    public static Cmd of(String name, byte[]... args) {
        return new Cmd(name, List.of(args));
    }
}
