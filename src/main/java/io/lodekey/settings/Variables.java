package io.lodekey.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads the variables one by one and collects what is wrong, so that a person mends them in one go. A problem names
/// the
/// variable and what it takes, never its value: a value in the wrong variable may be a password.
final class Variables {
    private static final String TTL_PREFIX = "REDIS_TTL_";
    private static final Pattern STREAM_PREFIX = Pattern.compile("[^\\s:{}$\\p{Cntrl}]+(:[^\\s:{}$\\p{Cntrl}]+)*");
    private static final List<String> ADDRESS_VARIABLES =
            List.of("REDIS_HOST", "REDIS_PORT", "REDIS_DB", "REDIS_USERNAME", "REDIS_SSL");
    /// Ten years: anything longer is a slip of the unit.
    private static final long LONGEST_SECONDS = 10L * 366 * 86_400;

    private final Map<String, String> env;
    private final List<String> problems = new ArrayList<>();

    Variables(Map<String, String> env) {
        this.env = env;
    }

    Configuration configuration() throws ConfigurationException {
        Optional<Secret> password = value("REDIS_PASSWORD").map(Secret::of);
        Optional<Secret> sentinelPassword = value("REDIS_SENTINEL_PASSWORD").map(Secret::of);
        Optional<EnvironmentProfile> environment =
                profile().map(profile -> new EnvironmentProfile(profile, password, sentinelPassword));
        Behaviour behaviour = behaviour();
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new Configuration(behaviour, environment, value("LODEKEY_PROFILE"), password, sentinelPassword);
    }

    private Optional<Profile> profile() {
        String host = value("REDIS_HOST").flatMap(this::host).orElse("localhost");
        int port = number("REDIS_PORT", HostPort.REDIS_PORT, 1, 65_535);
        int database = number("REDIS_DB", 0, 0, Integer.MAX_VALUE);
        boolean tls = flag("REDIS_SSL", false);
        if (ADDRESS_VARIABLES.stream().noneMatch(name -> value(name).isPresent())) {
            return Optional.empty();
        }
        ServerAddress address = new ServerAddress(
                new Topology.Standalone(new HostPort(host, port)), tls, database, value("REDIS_USERNAME"));
        return Optional.of(new Profile(
                Profile.ENVIRONMENT_NAME, Environment.NONE, address, false, Optional.empty(), Optional.empty()));
    }

    private Optional<String> host(String text) {
        Optional<String> host = HostText.bare(text);
        if (host.isEmpty()) {
            problems.add("REDIS_HOST must be one host name or IP address, without a scheme or port.");
        }
        return host;
    }

    private Behaviour behaviour() {
        Behaviour standard = Behaviour.defaults();
        return new Behaviour(
                number("REDIS_MAX_CONNECTIONS", standard.maxConnections(), 1, 10_000),
                flag("REDIS_ENABLE_OPTIMIZATION", standard.optimization()),
                flag("REDIS_CACHE_WARMING_ENABLED", standard.warmingEnabled()),
                number("REDIS_CACHE_WARMING_HOURS", standard.warmingHours(), 1, 8_760),
                number("REDIS_CACHE_WARMING_LIMIT", standard.warmingLimit(), 1, 1_000_000),
                flag("REDIS_MONITOR_ENABLED", standard.monitorEnabled()),
                number("REDIS_MONITOR_PORT", standard.monitorPort(), 1, 65_535),
                streamPrefix(standard.streamPrefix()),
                number("MAX_STREAM_RETRIES", standard.maxStreamRetries(), 0, 1_000),
                Duration.ofMillis(number(
                        "STREAM_MSG_IDLE_TIMEOUT_MS",
                        (int) standard.streamIdle().toMillis(),
                        1,
                        Integer.MAX_VALUE)),
                familyTtls());
    }

    private String streamPrefix(String standard) {
        Optional<String> prefix = value("STREAM_PREFIX");
        if (prefix.isPresent() && !STREAM_PREFIX.matcher(prefix.get()).matches()) {
            problems.add(
                    "STREAM_PREFIX must be the first part of a key name, without spaces, braces or empty segments.");
        }
        return prefix.orElse(standard);
    }

    private Map<String, Duration> familyTtls() {
        Map<String, Duration> ttls = new TreeMap<>();
        for (String name : new TreeMap<>(env).keySet()) {
            if (name.startsWith(TTL_PREFIX) && value(name).isPresent()) {
                String family = name.substring(TTL_PREFIX.length()).toLowerCase(Locale.ROOT);
                long seconds = wholeNumber(name, 1, 1, LONGEST_SECONDS, " of seconds");
                if (family.isEmpty()) {
                    problems.add(name + " must end with the id of a key family.");
                } else {
                    ttls.put(family, Duration.ofSeconds(seconds));
                }
            }
        }
        return ttls;
    }

    private boolean flag(String name, boolean standard) {
        Optional<String> text = value(name);
        if (text.isEmpty()) {
            return standard;
        }
        return switch (text.get().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default -> {
                problems.add(name + " must be true or false.");
                yield standard;
            }
        };
    }

    private int number(String name, int standard, int low, int high) {
        return (int) wholeNumber(name, standard, low, high, "");
    }

    private long wholeNumber(String name, long standard, long low, long high, String unit) {
        Optional<String> text = value(name);
        if (text.isEmpty()) {
            return standard;
        }
        try {
            long number = Long.parseLong(text.get());
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below, as a number out of range is
        }
        problems.add(name + " must be a whole number" + unit + " from " + low + " to " + high + ".");
        return standard;
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(env.get(name)).filter(text -> !text.isEmpty());
    }
}
