package io.lodekey.desktop.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Files on the class path, by absolute name.
final class Resources {
    private Resources() {}

    static URL url(String name) {
        return Objects.requireNonNull(Resources.class.getResource(name), () -> "Not on the class path: " + name);
    }

    static String text(String name) {
        try (InputStream in = url(name).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
