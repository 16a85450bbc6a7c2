package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Banner;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.monitor.KeyspaceReport;
import io.lodekey.redis.AclRules;
import io.lodekey.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a scan could not see, with the ACL rule that would show it.
final class Gaps {
    private Gaps() {}

    /// @param copy takes the rule
    static List<Notice> of(KeyspaceReport report, AclRules rules, Texts texts, Consumer<String> copy) {
        List<Notice> notices = new ArrayList<>();
        add(notices, "gap.keys", report.coverage().notPermitted(), rules.readEveryKey(), texts, copy);
        add(notices, "gap.bytes", report.bytesUnknown(), AclRules.run("MEMORY USAGE"), texts, copy);
        add(notices, "gap.ttl", report.ttlUnknown(), AclRules.run("PTTL"), texts, copy);
        add(notices, "gap.types", report.typesUnknown(), AclRules.run("TYPE"), texts, copy);
        return notices;
    }

    private static void add(
            List<Notice> notices, String text, long keys, String rule, Texts texts, Consumer<String> copy) {
        if (keys > 0) {
            Banner.Action action = new Banner.Action(texts.get("gap.copy"), () -> copy.accept(rule));
            String sentence = texts.get(text, Figures.count(keys), rule);
            notices.add(new Notice(text, Tone.WARNING, sentence, Optional.of(action)));
        }
    }
}
