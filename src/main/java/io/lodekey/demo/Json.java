package io.lodekey.demo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Builds one JSON value after the other in the same bytes. Not for several threads.
final class Json {
    private final JsonFactory factory = new JsonFactory();
    private final Bytes bytes = new Bytes();

    /// Writes one value.
    interface Writing {
        void into(JsonGenerator json) throws IOException;
    }

    /// The bytes of a value, good until the next is built.
    Bytes write(Writing writing) {
        bytes.clear();
        try (var json = factory.createGenerator(bytes)) {
            writing.into(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes;
    }

    /// The same bytes, for a value that isn't JSON.
    Bytes plain() {
        return bytes.clear();
    }
}
