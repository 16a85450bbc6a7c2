package io.lodekey.cli;

import io.lodekey.redis.ServerFacts;
import io.lodekey.settings.Environment;
import io.lodekey.settings.Profile;
import java.util.ArrayList;
import java.util.List;

/// Which server an answer is about, in one line: the profile with its environment, address, database, product, mode.
final class ServerLine {
    private ServerLine() {}

    static String of(Profile profile, ServerFacts facts) {
        List<String> parts = new ArrayList<>();
        String address = facts.address().toString();
        if (!profile.name().equals(address)) {
            parts.add(
                    profile.environment() == Environment.NONE
                            ? profile.name()
                            : profile.name() + " (" + profile.environment().label() + ")");
        }
        parts.add(address);
        parts.add("db " + facts.database());
        parts.add(facts.product() + " " + facts.version());
        parts.add(facts.mode());
        if (facts.tls()) {
            parts.add("TLS");
        }
        if (facts.readOnly()) {
            parts.add("read-only");
        }
        return String.join(" · ", parts);
    }
}
