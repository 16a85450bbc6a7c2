package io.lodekey.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lodekey.settings.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/// Runs the command line in this process, with folders and variables of its own.
final class CliRun {
    private final Path root;
    private final Map<String, String> env = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Screen screen = new FakeScreen(false);
    private boolean terminal;
    private boolean colour;
    private boolean unicode = true;
    private int exitCode = -1;

    CliRun(Path root) {
        this.root = root;
    }

    CliRun with(String variable, String value) {
        env.put(variable, value);
        return this;
    }

    CliRun on(Screen other) {
        screen = other;
        return this;
    }

    /// A person watches: a line of progress, colours.
    CliRun onTerminal() {
        terminal = true;
        colour = true;
        return this;
    }

    CliRun withoutUnicode() {
        unicode = false;
        return this;
    }

    CliRun run(String... args) {
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), terminal, colour, unicode, 80);
        Surroundings surroundings = new Surroundings(env, this::folders, root.resolve("work"), Clock.systemUTC());
        exitCode = new Cli(screen, console, surroundings).run(args);
        return this;
    }

    Folders folders() {
        return Folders.under(root);
    }

    int exitCode() {
        return exitCode;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /// The one document on standard output.
    JsonNode json() {
        try {
            return JsonMapper.builder()
                    .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readTree(out());
        } catch (IOException e) {
            throw new UncheckedIOException(out() + err(), e);
        }
    }
}
