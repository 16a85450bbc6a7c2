package io.lodekey.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.keyspace.Family;
import io.lodekey.keyspace.KeyType;
import io.lodekey.keyspace.LegacyRule;
import io.lodekey.keyspace.Schema;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// What of a schema decides where keys go, as one mark: a plan made with other names, types or rules is
/// another plan. Labels, notes and costs may change freely.
public final class SchemaMark {
    private SchemaMark() {}

    /// SHA-256 in hexadecimal.
    public static String of(Schema schema) {
        StringBuilder text = new StringBuilder("lodekey schema 1\n");
        for (Family family : schema.families()) {
            line(
                    text,
                    "family",
                    family.id(),
                    family.template().text(),
                    family.template().versioned());
            line(text, types(family.types()), family.role().word(), family.ttl(), family.own());
        }
        for (LegacyRule rule : schema.legacyRules()) {
            line(text, "rule", rule.from().text(), rule.to().text(), types(rule.types()), rule.held());
        }
        schema.legacyPatterns().forEach(old -> line(text, "pattern", old.id()));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String types(Collection<KeyType> types) {
        return types.stream().map(KeyType::word).sorted().collect(Collectors.joining(","));
    }

    /// A template holds no line break and no tab unescaped by accident: lengths keep parts apart.
    private static void line(StringBuilder text, Object... parts) {
        for (Object part : parts) {
            String word = String.valueOf(part);
            text.append(word.length()).append(' ').append(word).append('\t');
        }
        text.append('\n');
    }
}
