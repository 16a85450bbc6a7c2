package io.lodekey.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.keyspace.Classification;
import io.lodekey.keyspace.Family;
import io.lodekey.keyspace.LegacyPattern;
import io.lodekey.keyspace.LegacyRule;
import io.lodekey.keyspace.Role;
import io.lodekey.keyspace.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What can be said of a rule without looking at a key.
///
/// @param meant the family of exactly the rule's new names; empty where the new name decides
///     (`rate:{service}:{name}`)
/// @param shadows names of this rule's shape that something else takes first, as whole clauses
/// @param wholly whether no name is left to the rule at all
/// @param heartbeat whether its records are written again and again while they live
record RuleFacts(LegacyRule rule, Optional<Family> meant, List<String> shadows, boolean wholly, boolean heartbeat) {
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\{)\\{\\w+(\\.\\.\\.)?}");
    /// A state that lives no longer than this is kept alive by whoever writes it.
    private static final long HEARTBEAT_MILLIS = 10 * 60_000;
    /// Fits every kind of variable, one of digits too.
    private static final String ANYTHING = "7";

    static RuleFacts of(Schema schema, LegacyRule rule) {
        Optional<Family> meant = schema.families().stream()
                .filter(family ->
                        shape(family.template().text()).equals(shape(rule.to().text())))
                .findFirst();
        List<String> shadows = new ArrayList<>();
        Pattern names = names(rule.from().text());
        for (Family family : schema.families()) {
            String example = example(family.template().text());
            if (names.matcher(example).matches()) {
                shadows.add("names such as " + example + " are of the family " + family.id());
            }
        }
        boolean wholly = !(schema.classify(example(rule.from().text()).getBytes(UTF_8))
                        instanceof Classification.Legacy(LegacyRule found))
                || found.index() != rule.index();
        return new RuleFacts(
                rule,
                meant,
                shadows,
                wholly,
                meant.filter(RuleFacts::isHeartbeat).isPresent());
    }

    private static boolean isHeartbeat(Family family) {
        return family.role() == Role.STATE
                && family.ttl().maxMillis().isPresent()
                && !family.ttl().noneAllowed()
                && family.ttl().maxMillis().getAsLong() <= HEARTBEAT_MILLIS;
    }

    /// Whether a rule means a lock: its own word, or the role of where it leads.
    boolean lock() {
        return rule.held() || meant.filter(family -> family.role() == Role.LOCK).isPresent();
    }

    private static String shape(String template) {
        return VARIABLE.matcher(template).replaceAll("{$1}");
    }

    private static String example(String template) {
        return VARIABLE.matcher(template)
                .replaceAll(ANYTHING)
                .replace("{{", "{")
                .replace("}}", "}");
    }

    /// Matches the names that fit a template.
    private static Pattern names(String template) {
        return pattern(template, "[^:]+", "[^:]+(:[^:]+)*");
    }

    /// What a script of old would have searched for: the template with `*` for each variable, which also
    /// stands for colons.
    static Pattern oldGlob(LegacyRule rule) {
        return pattern(rule.from().text(), ".*", ".*");
    }

    /// The same for a pattern without a rule.
    static Pattern oldGlob(LegacyPattern old) {
        return pattern(old.template().text(), ".*", ".*");
    }

    private static Pattern pattern(String template, String variable, String rest) {
        var expression = new StringBuilder();
        var found = VARIABLE.matcher(template);
        int from = 0;
        while (found.find()) {
            expression.append(Pattern.quote(literal(template.substring(from, found.start()))));
            expression.append(found.group(1) == null ? variable : rest);
            from = found.end();
        }
        expression.append(Pattern.quote(literal(template.substring(from))));
        return Pattern.compile(expression.toString(), Pattern.DOTALL);
    }

    private static String literal(String text) {
        return text.replace("{{", "{").replace("}}", "}");
    }

    /// What every name of the rule begins with.
    String prefix() {
        String text = rule.from().text();
        int brace = text.indexOf('{');
        return brace < 0 ? text : text.substring(0, brace);
    }
}
