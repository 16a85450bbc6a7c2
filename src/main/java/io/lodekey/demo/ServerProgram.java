package io.lodekey.demo;

import io.lodekey.redis.ServerVersion;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.error.OsArchitectureNotFound;
import redis.embedded.error.UnknownOSName;
import redis.embedded.model.OsArchitecture;

/// A Redis server program that runs on this machine.
record ServerProgram(Path executable, ServerVersion version) {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProgram.class);
    private static final Pattern VERSION = Pattern.compile("\\bv=(\\d[\\w.-]*)");
    private static final Pattern CARRIED_VERSION = Pattern.compile("redis-server-(\\d+\\.\\d+\\.\\d+)");
    private static final int ANSWER_SECONDS = 5;

    /// The newest of those on the PATH, unless the one Lodekey carries is of a newer minor version or is the only one.
    ///
    /// @param path the PATH of the environment
    /// @param folder where the carried program is unpacked when it is needed
    /// @throws SampleFailure when no program runs here
    static ServerProgram find(String path, ServerFolder folder) throws IOException, InterruptedException {
        var installed = installed(path);
        var carried = carriedName();
        if (installed.isPresent()
                && carried.map(name -> !newer(name, installed.get())).orElse(true)) {
            return installed.get();
        }
        if (carried.isPresent()) {
            var unpacked = ExecutableProvider.newJarResourceProvider(
                            folder.path().toFile())
                    .get()
                    .toPath();
            var program = tried(unpacked);
            if (program.isPresent()) {
                return program.get();
            }
        }
        return installed.orElseThrow(() -> new SampleFailure(
                "The Redis server that Lodekey carries does not run on this machine; install Redis 6.2 or later so that"
                        + " redis-server is on the PATH."));
    }

    private static Optional<ServerProgram> installed(String path) throws InterruptedException {
        var found = new ArrayList<ServerProgram>();
        for (var file : onPath(path)) {
            tried(file).ifPresent(found::add);
        }
        return found.stream().max(Comparator.comparing(ServerProgram::version));
    }

    private static List<Path> onPath(String path) {
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .flatMap(folder -> Stream.of(folder.resolve("redis-server"), folder.resolve("redis-server.exe")))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .toList();
    }

    /// The name of the program Lodekey carries for this system, without unpacking its ten megabytes.
    private static Optional<String> carriedName() {
        try {
            var here = OsArchitecture.detectOSandArchitecture();
            return Optional.ofNullable(
                    ExecutableProvider.newProvidedVersionsMap().get(here));
        } catch (OsArchitectureNotFound | UnknownOSName e) {
            LOG.debug("no carried server for this system", e);
            return Optional.empty();
        }
    }

    private static boolean newer(String carriedName, ServerProgram installed) {
        var version = CARRIED_VERSION.matcher(carriedName);
        return version.find()
                && !installed
                        .version()
                        .atLeast(
                                ServerVersion.parse(version.group(1)).major(),
                                ServerVersion.parse(version.group(1)).minor());
    }

    /// Asks a program for its version: one that can't run here, for want of a library or of the right processor,
    /// is none.
    private static Optional<ServerProgram> tried(Path executable) throws InterruptedException {
        try {
            var process = new ProcessBuilder(executable.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            var said = new String(process.getInputStream().readNBytes(4_096), StandardCharsets.UTF_8);
            var version = VERSION.matcher(said);
            if (process.exitValue() == 0 && version.find()) {
                return Optional.of(new ServerProgram(executable, ServerVersion.parse(version.group(1))));
            }
            LOG.debug("{} does not run: {}", executable, said);
        } catch (IOException e) {
            LOG.debug("{} does not run: {}", executable, e.toString());
        }
        return Optional.empty();
    }
}
