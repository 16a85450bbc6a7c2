package io.lodekey.desktop.connect;

/// A field of the form that can be wrong.
enum Field {
    NAME,
    ADDRESS,
    SCHEMA
}
