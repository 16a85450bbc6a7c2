package io.lodekey;

import io.lodekey.cli.Console;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The writers of this process, and whether a person watches them. The JDK tells that of both together only; on Linux
/// the kernel tells it of each, so that `lodekey scan --json > file` still shows its progress.
final class Terminal {
    private static final int USUAL_WIDTH = 80;

    private Terminal() {}

    static Console console(Map<String, String> env) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        boolean out = isTerminal(1);
        boolean err = isTerminal(2);
        Charset charset = windows && out
                ? Charset.forName(System.getProperty("stdout.encoding", "UTF-8"), StandardCharsets.UTF_8)
                : StandardCharsets.UTF_8;
        return new Console(
                writer(FileDescriptor.out, charset),
                writer(FileDescriptor.err, charset),
                err,
                out && colours(env, windows),
                charset.equals(StandardCharsets.UTF_8),
                width(env));
    }

    private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
        return new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset)), false);
    }

    /// With the JDK's plain console `System.console()` is null when there is no terminal, whatever newer ones do.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            if (Files.isSymbolicLink(link)) {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            }
        } catch (IOException | SecurityException e) {
            return false;
        }
        java.io.Console console = System.console();
        return console != null && console.isTerminal();
    }

    /// By the convention of NO_COLOR, and not where the terminal says it is a plain one.
    private static boolean colours(Map<String, String> env, boolean windows) {
        if (!env.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(env.get("TERM"))) {
            return false;
        }
        return !windows || env.containsKey("WT_SESSION") || env.containsKey("TERM") || env.containsKey("ANSICON");
    }

    private static int width(Map<String, String> env) {
        String columns = env.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }
}
