package io.lodekey.keyspace;

import java.util.List;

/// What the values of a family hold, beyond their Redis type.
///
/// @param form how the bytes of a string are read
/// @param fields names of the fields of a hash, with variables in braces (`{phase}_status`); empty where the schema
///     does not say
public record Content(Form form, List<String> fields) {
    public Content {
        fields = List.copyOf(fields);
    }

    /// The schema says nothing about the content.
    public static Content unsaid() {
        return new Content(Form.PLAIN, List.of());
    }

    /// How the bytes of a string value are read.
    public enum Form {
        /// As they are.
        PLAIN,
        /// As one JSON value.
        JSON,
        /// As one JSON array.
        JSON_ARRAY,
        /// As 32-bit floating point numbers, one after the other.
        FLOAT32,
        /// As bytes whose layout the schema doesn't tell.
        RAW
    }
}
