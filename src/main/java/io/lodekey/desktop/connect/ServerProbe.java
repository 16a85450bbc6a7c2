package io.lodekey.desktop.connect;

import io.lodekey.desktop.connect.Found.Missing;
import io.lodekey.desktop.connect.Found.Part;
import io.lodekey.desktop.connect.Found.Standing;
import io.lodekey.monitor.MemorySample;
import io.lodekey.redis.AclRules;
import io.lodekey.redis.Fate;
import io.lodekey.redis.InfoReading;
import io.lodekey.redis.Node;
import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.ScannedWindow;
import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.Session;
import io.lodekey.redis.Sessions;
import io.lodekey.redis.WalkRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The real test: connects, asks what the views will ask, and closes the connection again. It looks at a handful of
/// keys at most, so the server's own hit rate hardly notices.
public final class ServerProbe implements Probe {
    private static final long SAMPLE = 10;

    @Override
    public Found test(ServerTarget target) throws InterruptedException {
        try (Session session = Sessions.open(target)) {
            return look(session);
        }
    }

    private static Found look(Session session) throws InterruptedException {
        List<Missing> missing = new ArrayList<>();
        Node node = session.nodes().getFirst();
        Optional<InfoReading> info = ask(missing, Part.FIGURES, () -> session.info(node));
        Optional<Long> keys = ask(missing, Part.COUNT, () -> session.keys(node));
        walk(session, missing);
        return new Found(
                session.facts(),
                info.flatMap(ServerProbe::standing),
                keys.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                info.map(ServerProbe::memory).orElse(MemorySample.UNKNOWN),
                missing);
    }

    private static void walk(Session session, List<Missing> missing) throws InterruptedException {
        Set<Part> dark = EnumSet.noneOf(Part.class);
        try {
            session.walk(new WalkRequest(OptionalLong.of(SAMPLE), 0, true), window -> look(window, dark));
        } catch (RedisFailure.NotPermitted e) {
            missing.add(new Missing(Part.WALK, e.rule()));
        }
        AclRules rules = new AclRules(session.facts().compatible());
        dark.forEach(part -> missing.add(new Missing(part, rule(part, rules))));
    }

    private static void look(ScannedWindow window, Set<Part> dark) {
        for (int i = 0; i < window.size(); i++) {
            if (window.fate(i) == Fate.NOT_PERMITTED) {
                dark.add(Part.NAMES);
            } else if (window.fate(i) != Fate.GONE) {
                if (window.fate(i) == Fate.NAMED) {
                    dark.add(Part.TYPES);
                }
                if (window.pttl(i) == ScannedWindow.PTTL_UNKNOWN) {
                    dark.add(Part.EXPIRY);
                }
                if (window.bytes(i) == ScannedWindow.BYTES_UNKNOWN) {
                    dark.add(Part.SIZES);
                }
            }
        }
    }

    private static String rule(Part part, AclRules rules) {
        return switch (part) {
            case NAMES -> rules.readEveryKey();
            case TYPES -> AclRules.run("TYPE");
            case EXPIRY -> AclRules.run("PTTL");
            case SIZES -> AclRules.run("MEMORY USAGE");
            case FIGURES -> AclRules.run("INFO");
            case COUNT -> AclRules.run("DBSIZE");
            case WALK -> AclRules.run("SCAN");
        };
    }

    private static Optional<Standing> standing(InfoReading info) {
        return info.text("role")
                .map(role -> new Standing(
                        role.equals("master"), info.number("connected_slaves").orElse(0)));
    }

    private static MemorySample memory(InfoReading info) {
        return new MemorySample(
                info.number("used_memory"),
                info.number("used_memory_peak"),
                info.number("used_memory_rss"),
                info.number("maxmemory"),
                info.decimal("mem_fragmentation_ratio"),
                info.text("maxmemory_policy"));
    }

    private static <T> Optional<T> ask(List<Missing> missing, Part part, Question<T> question) {
        try {
            return Optional.of(question.ask());
        } catch (RedisFailure.NotPermitted e) {
            missing.add(new Missing(part, e.rule()));
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask();
    }
}
