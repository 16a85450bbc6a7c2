package io.lodekey.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileStoreTest {
    @TempDir
    Path folder;

    private Path file;
    private ProfileStore store;

    @BeforeEach
    void setUp() {
        file = folder.resolve("deep/config/profiles.json");
        store = new ProfileStore(file);
    }

    @Test
    void noFileIsNoProfiles() {
        assertThat(store.load()).isEqualTo(new ProfileStore.Loaded(List.of(), Optional.empty()));
    }

    @Test
    void whatIsSavedIsLoaded() throws Exception {
        List<Profile> profiles = List.of(
                profile("docs-redis", "redis-sentinel://ops@s1:26379,s2:26380/0#docs"),
                profile("emb cluster", "redis://[::1]:7000,b:7001"),
                new Profile(
                        "local",
                        Environment.DEVELOPMENT,
                        ParsedAddress.parse("rediss://localhost:6380/7", false).address(),
                        true,
                        Optional.of(Path.of("schemas", "own.yaml")),
                        Optional.of(Instant.parse("2026-11-01T12:00:00.123Z"))));

        store.save(profiles);

        assertThat(store.load()).isEqualTo(new ProfileStore.Loaded(profiles, Optional.empty()));
    }

    @Test
    void aClusterOfOneSeedStaysOne() throws Exception {
        ServerAddress address = ParsedAddress.parse("redis://a:7000", true).address();
        store.save(List.of(new Profile("c", Environment.NONE, address, false, Optional.empty(), Optional.empty())));

        assertThat(store.load().profiles().getFirst().address()).isEqualTo(address);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerCanReadIt() throws Exception {
        store.save(List.of());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void savingLeavesNothingElseBehind() throws Exception {
        store.save(List.of(profile("a", "redis://a")));
        store.save(List.of(profile("b", "redis://b")));

        assertThat(names()).containsExactly("profiles.json");
        assertThat(store.load().profiles()).extracting(Profile::name).containsExactly("b");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToTheFileIsKept() throws Exception {
        Path real = folder.resolve("dotfiles.json");
        Files.createDirectories(file.getParent());
        Files.writeString(real, "{\"version\": 1, \"profiles\": []}");
        Files.createSymbolicLink(file, real);

        store.save(List.of(profile("a", "redis://a")));

        assertThat(file).isSymbolicLink();
        assertThat(Files.readString(real)).contains("\"a\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\0\0\0",
                "{\"profiles\": []}",
                "{\"version\": \"1\", \"profiles\": []}",
                "{\"version\": 1}",
                "{\"version\": 1, \"profiles\": [{}]}",
                "{\"version\": 1, \"profiles\": [7]}",
                "{\"version\": 1, \"profiles\": [{\"name\": \"a\", \"environment\": \"moon\"}]}",
                "{\"version\": 1, \"profiles\": [{\"name\": \"a\", \"environment\": \"none\", \"topology\": \"ring\","
                        + " \"hosts\": [\"h\"]}]}",
                "{\"version\": 1, \"profiles\": [{\"name\": \"a\", \"environment\": \"none\", \"topology\":"
                        + " \"standalone\", \"hosts\": []}]}",
                "{\"version\": 1, \"profiles\": [{\"name\": \"a\", \"environment\": \"none\", \"topology\":"
                        + " \"standalone\", \"hosts\": [\"h:x\"]}]}",
                "{\"version\": 1, \"profiles\": [{\"name\": \"a\", \"environment\": \"none\", \"topology\":"
                        + " \"sentinel\", \"hosts\": [\"h\"]}]}"
            })
    void aBrokenFileIsSetAsideAndSaid(String content) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);

        ProfileStore.Loaded loaded = store.load();

        assertThat(loaded.profiles()).isEmpty();
        assertThat(loaded.setAside().orElseThrow())
                .contains(file.toString())
                .contains("profiles.json.broken-1")
                .endsWith(".");
        assertThat(names()).containsExactly("profiles.json.broken-1");
        assertThat(Files.readString(file.resolveSibling("profiles.json.broken-1")))
                .isEqualTo(content);
    }

    @Test
    void aSecondBrokenFileDoesNotReplaceTheFirst() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "first");
        store.load();
        Files.writeString(file, "second");
        store.load();

        assertThat(names()).containsExactly("profiles.json.broken-1", "profiles.json.broken-2");
    }

    @Test
    void aFileOfANewerLodekeyIsLeftAloneAndNotWrittenOver() throws Exception {
        Files.createDirectories(file.getParent());
        String content = "{\"version\": 2, \"profiles\": {\"shape\": \"unknown\"}}";
        Files.writeString(file, content);

        ProfileStore.Loaded loaded = store.load();

        assertThat(loaded.setAside().orElseThrow()).contains("newer Lodekey").contains("version 2");
        assertThatThrownBy(() -> store.save(List.of(profile("a", "redis://a"))))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("not saved")
                .hasMessageContaining("newer Lodekey");
        assertThat(Files.readString(file)).isEqualTo(content);
        assertThat(names()).containsExactly("profiles.json");
    }

    @Test
    void twoProfilesOfOneNameAreRefused() {
        assertThatThrownBy(() -> store.save(List.of(profile("a", "redis://a"), profile("a", "redis://b"))))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("Two profiles are named a");
    }

    @Test
    void theNameOfTheVariablesIsRefused() {
        assertThatThrownBy(() -> store.save(List.of(profile("environment", "redis://a"))))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("environment");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws Exception {
        Files.writeString(folder.resolve("deep"), "a file is in the way");

        assertThatThrownBy(() -> store.save(List.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(file.toString())
                .hasMessageEndingWith(".");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static Profile profile(String name, String uri) {
        try {
            return new Profile(
                    name,
                    Environment.PRODUCTION,
                    ParsedAddress.parse(uri, false).address(),
                    false,
                    Optional.empty(),
                    Optional.empty());
        } catch (AddressException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
