package io.lodekey.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "programs are shell scripts here")
final class ServerProgramTest {
    @TempDir
    Path temp;

    private ServerFolder folder;

    @BeforeEach
    void make() throws IOException {
        folder = ServerFolder.create(temp);
    }

    @Test
    void aNewerOneOnThePathIsPreferred() throws Exception {
        var older = program("older", "echo 'Redis server v=8.2.1 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64'");
        var newer = program("newer", "echo 'Valkey server v=9.0.0 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64'");

        var found = ServerProgram.find(older + File.pathSeparator + newer, folder);

        assertThat(found.executable()).isEqualTo(newer.resolve("redis-server"));
        assertThat(found.version()).hasToString("9.0.0");
    }

    @Test
    void anOlderOneOnThePathIsLeftAlone() throws Exception {
        var older = program("older", "echo 'Redis server v=5.0.3 sha=00000000:0'");

        assertThat(ServerProgram.find(older.toString(), folder).executable()).startsWith(folder.path());
    }

    @Test
    void whatDoesNotRunIsNoServer() throws Exception {
        var broken = program("broken", "echo 'Redis server v=9.9.9'; exit 127");
        var other = program("other", "echo 'nothing of the kind'");

        var found = ServerProgram.find(broken + File.pathSeparator + other + File.pathSeparator + "relative", folder);

        assertThat(found.executable()).startsWith(folder.path());
        assertThat(found.version().atLeast(6, 2)).isTrue();
    }

    private Path program(String name, String script) throws IOException {
        var place = Files.createDirectory(temp.resolve(name));
        var file = Files.writeString(place.resolve("redis-server"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return place;
    }
}
