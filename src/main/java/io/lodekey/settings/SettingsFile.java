package io.lodekey.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// One JSON document with a schema version in one file, replaced in one step.
///
/// A file is one of four: absent, readable, broken (moved aside, so that the next save loses nothing) or of a newer
/// Lodekey (left alone, and never written over).
final class SettingsFile {
    private static final String VERSION = "version";

    private final Path file;
    private final int version;
    private final String what;

    /// @param version the newest schema version this program knows, 1 or more
    /// @param what the contents in a word for messages: `profiles`
    SettingsFile(Path file, int version, String what) {
        this.file = file;
        this.version = version;
        this.what = what;
    }

    sealed interface Reading {}

    record Nothing() implements Reading {}

    record Document(ObjectNode root) implements Reading {}

    /// @param sentence for the person
    record Unusable(String sentence) implements Reading {}

    Reading read() {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new Nothing();
        } catch (IOException e) {
            return new Unusable("The " + what + " in " + file + " could not be read (" + reason(e)
                    + "), so Lodekey goes on without them.");
        }
        try {
            if (!(new JsonMapper().readTree(bytes) instanceof ObjectNode root)) {
                return setAside("it is not a JSON object");
            }
            JsonNode written = root.path(VERSION);
            if (!written.isInt() || written.intValue() < 1) {
                return setAside("it has no version");
            }
            return written.intValue() > version ? newer(written.intValue()) : new Document(root);
        } catch (JacksonException e) {
            return setAside("it is not JSON");
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    /// Moves the file out of the way under a new name beside it.
    ///
    /// @param reason what is wrong with it, as the end of a sentence
    Unusable setAside(String reason) {
        try {
            for (int number = 1; ; number++) {
                Path aside = file.resolveSibling(file.getFileName() + ".broken-" + number);
                if (Files.notExists(aside)) {
                    Files.move(file, aside);
                    return new Unusable("The " + what + " in " + file + " could not be used (" + reason
                            + "); the file was set aside as " + aside.getFileName()
                            + " and Lodekey goes on without them.");
                }
            }
        } catch (IOException e) {
            return new Unusable("The " + what + " in " + file + " could not be used (" + reason
                    + ") and the file could not be set aside (" + reason(e) + ").");
        }
    }

    void write(ObjectNode root) throws SettingsException {
        if (read() instanceof Unusable(String sentence)) {
            if (Files.exists(file)) {
                throw new SettingsException("The " + what + " were not saved. " + sentence, null);
            }
        }
        root.put(VERSION, version);
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path folder = target.getParent();
            if (folder == null) {
                throw new IOException("no folder");
            }
            OwnerOnly.createFolder(folder);
            replace(target, new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        } catch (IOException e) {
            throw new SettingsException("The " + what + " could not be saved to " + file + " (" + reason(e) + ").", e);
        }
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        Path fresh = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        Files.deleteIfExists(fresh);
        OwnerOnly.createFile(fresh);
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Unusable newer(int found) {
        return new Unusable("The " + what + " in " + file + " were written by a newer Lodekey (version " + found
                + " of the file, this one knows " + version + "); they are left alone and not used.");
    }

    private static String reason(IOException e) {
        return FileTrouble.sentencePart(e);
    }
}
