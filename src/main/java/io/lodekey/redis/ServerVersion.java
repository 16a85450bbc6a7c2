package io.lodekey.redis;

import java.util.Comparator;
import java.util.regex.Pattern;

/// What a server says its version is. Valkey answers `redis_version:7.2.4` beside its own number; [ServerFacts] holds
/// the number of the product that answered, and features are decided by [#atLeast(int, int)] on the *compatible* one.
public record ServerVersion(int major, int minor, int patch) implements Comparable<ServerVersion> {
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6}))?.*");
    private static final Comparator<ServerVersion> ORDER = Comparator.comparingInt(ServerVersion::major)
            .thenComparingInt(ServerVersion::minor)
            .thenComparingInt(ServerVersion::patch);

    /// Reads `7.0.15`, `7.2`, `8.0.0-rc1`. Anything else is version 0.0.0, so that nothing newer is presumed.
    public static ServerVersion parse(String text) {
        var m = NUMBERS.matcher(text.strip());
        if (!m.matches()) {
            return new ServerVersion(0, 0, 0);
        }
        return new ServerVersion(part(m.group(1)), part(m.group(2)), part(m.group(3)));
    }

    private static int part(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /// True for this major and minor and everything after.
    public boolean atLeast(int wantedMajor, int wantedMinor) {
        return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
    }

    @Override
    public int compareTo(ServerVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
