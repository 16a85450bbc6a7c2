package io.lodekey.house;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.logging.Logger;

/// Palantir Java Format over every source. It runs on the toolchain's JDK, because the formatter parses with the
/// compiler of the JDK it runs on, and the one that runs Maven may be too old for the language level used here.
final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private Format() {}

    static String apply(String source) {
        try {
            return FORMATTER.formatSourceAndFixImports(source);
        } catch (FormatterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Formats every source in place and names each file it changed.
    public static void main(String[] args) throws IOException {
        for (var file : Sources.all()) {
            var before = Sources.read(file);
            var after = apply(before);
            if (!after.equals(before)) {
                Files.writeString(file, after);
                Logger.getLogger("format").info(file::toString);
            }
        }
    }
}
