package io.lodekey.change;

import java.nio.file.Path;

/// A backup that is whole and on the disk.
///
/// @param keys how many it holds
/// @param bytes the size of the file
/// @param sha256 of the file, in hexadecimal
public record BackupFacts(Path file, long keys, long bytes, String sha256) {}
