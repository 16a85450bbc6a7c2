package io.lodekey.keyspace;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How schema files write times to live: `7d`, `none`, `none or 7d`, `any`; units `ms`, `s`, `min`, `h`, `d`.
final class TtlSyntax {
    /// Words for whoever got it wrong.
    static final String FORMS = "write 7d, none, none or 7d, or any (units ms, s, min, h, d)";

    private static final Pattern RULE = Pattern.compile("(none or )?([0-9]{1,9}) ?(ms|s|min|h|d)");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "ms", ChronoUnit.MILLIS,
            "s", ChronoUnit.SECONDS,
            "min", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);

    private TtlSyntax() {}

    /// The rule; empty when `text` is none.
    static Optional<TtlRule> read(String text) {
        if (text.equals("none")) {
            return Optional.of(TtlRule.none());
        }
        if (text.equals("any")) {
            return Optional.of(TtlRule.any());
        }
        Matcher matcher = RULE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ChronoUnit unit = UNITS.getOrDefault(matcher.group(3), ChronoUnit.MILLIS);
        long millis = Duration.of(Long.parseLong(matcher.group(2)), unit).toMillis();
        if (millis == 0) {
            return Optional.empty();
        }
        return Optional.of(matcher.group(1) == null ? TtlRule.atMost(millis) : TtlRule.noneOrAtMost(millis));
    }
}
