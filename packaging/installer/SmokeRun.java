import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Walks through every view of the packaged program on its sample server, and leaves what the virtual machine learned
/// on the way beside the program, as a cache that makes it start in half the time.
///
/// The walk is `lodekey demo --json`, which scans, samples and takes a picture of every view; it finds what tests on a
/// class path miss: a module that is not in the image, a package that is not exported. It runs twice: once by the
/// image's own `java` with the options and the class path of the launcher, to record the cache, and once by the
/// launcher itself, with the cache. Neither is told of any other Java or of a display.
final class SmokeRun {
    private static final long PATIENCE_MINUTES = 5;
    private static final List<String> FAULTS =
            List.of("IllegalAccess", "InaccessibleObject", "NoClassDefFound", "ClassNotFound", "UnsatisfiedLink");

    private final Path launcher;
    private final Path app;
    private final Path runtime;
    private final Path work;

    private SmokeRun(Path image, Path work) throws IOException {
        launcher = find(image, "lodekey", "lodekey-cli.exe", "Lodekey");
        Path configuration = find(image, "lodekey.cfg", "Lodekey.cfg");
        app = configuration.toAbsolutePath().getParent();
        runtime = find(image, "release").toAbsolutePath().getParent();
        this.work = work.toAbsolutePath();
    }

    /// @param args the folder of the packaged program, the time that all its files are to bear in seconds since 1970,
    ///     and a folder for what the walk leaves
    public static void main(String[] args) throws Exception {
        SmokeRun run = new SmokeRun(Path.of(args[0]), Path.of(args[2]));
        date(Path.of(args[0]), Instant.ofEpochSecond(Long.parseLong(args[1])));
        run.record();
        run.walk("packaged", List.of(run.launcher.toAbsolutePath().toString()));
    }

    /// The cache knows the program's files by size and time, and what copies them gives them another time.
    private static void date(Path image, Instant time) throws IOException {
        try (Stream<Path> files = Files.walk(image)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(time));
            }
        }
    }

    private void record() throws Exception {
        Path cache = app.resolve("lodekey.aot");
        List<String> command = new ArrayList<>();
        command.add(find(runtime, "java", "java.exe").toString());
        List<String> jars = new ArrayList<>();
        String main = "";
        for (String line : Files.readAllLines(find(app, "lodekey.cfg", "Lodekey.cfg"))) {
            String value = line.substring(line.indexOf('=') + 1).replace("$APPDIR", app.toString());
            if (line.startsWith("app.classpath=")) {
                jars.add(value);
            } else if (line.startsWith("app.mainclass=")) {
                main = value;
            } else if (line.startsWith("java-options=")) {
                command.add(value.replace("-XX:AOTCache=", "-XX:AOTCacheOutput="));
            }
        }
        command.addAll(List.of("-cp", String.join(System.getProperty("path.separator"), jars), main));
        walk("recorded", command);
        System.out.printf("%s: %.1f MB%n", cache.getFileName(), Files.size(cache) / 1e6);
    }

    private void walk(String name, List<String> program) throws Exception {
        Path home = Files.createDirectories(work.resolve(name));
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("demo", "--json", "--keys", "5000", "--verbose"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectOutput(home.resolve("out.json").toFile())
                .redirectError(home.resolve("err.txt").toFile());
        Map<String, String> env = builder.environment();
        env.keySet().retainAll(List.of("SystemRoot", "TEMP", "TMP"));
        env.put("HOME", home.toString());
        env.put("XDG_DATA_HOME", home.resolve("data").toString());
        env.put("XDG_CONFIG_HOME", home.resolve("config").toString());
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
            throw new IllegalStateException("The program still runs after " + PATIENCE_MINUTES + " minutes.");
        }
        List<String> said = new ArrayList<>(Files.readAllLines(home.resolve("err.txt")));
        said.addAll(Files.readAllLines(find(home, "lodekey.log")));
        if (process.exitValue() != 0
                || said.stream().anyMatch(line -> FAULTS.stream().anyMatch(line::contains))) {
            said.forEach(System.err::println);
            throw new IllegalStateException(name + " ended with " + process.exitValue() + "; see " + home);
        }
        try (Stream<Path> pictures = Files.list(home.resolve("target/tour"))) {
            System.out.println(name + ": every view walked through, " + pictures.count() + " pictures");
        }
    }

    /// The file with one of these names that is nearest to the folder.
    private static Path find(Path folder, String... names) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> List.of(names).contains(file.getFileName().toString()))
                    .min((a, b) -> a.getNameCount() - b.getNameCount())
                    .orElseThrow(() -> new IOException("There is no " + names[0] + " in " + folder + "."));
        }
    }
}
