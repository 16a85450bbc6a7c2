package io.lodekey.desktop.connect;

import io.lodekey.desktop.connect.Found.Missing;
import io.lodekey.desktop.connect.Found.Part;
import io.lodekey.desktop.connect.Found.Standing;
import io.lodekey.monitor.MemorySample;
import io.lodekey.redis.AclRules;
import io.lodekey.redis.Fate;
import io.lodekey.redis.InfoReading;
import io.lodekey.redis.Node;
import io.lodekey.redis.NodeRole;
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
import java.util.OptionalDouble;
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
        List<Node> nodes = session.nodes();
        List<Node> primaries =
                nodes.stream().filter(node -> node.role() == NodeRole.PRIMARY).toList();
        Optional<List<InfoReading>> infos = ask(
                missing,
                Part.FIGURES,
                () -> primaries.stream().map(session::info).toList());
        Optional<Long> keys = ask(
                missing,
                Part.COUNT,
                () -> primaries.stream().mapToLong(session::keys).sum());
        walk(session, missing);
        return new Found(
                session.facts(),
                primaries.size() > 1
                        ? Optional.of(new Standing(true, primaries.size(), nodes.size() - primaries.size()))
                        : infos.flatMap(all -> standing(all.getFirst())),
                keys.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                infos.map(ServerProbe::memory).orElse(MemorySample.UNKNOWN),
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

    private static MemorySample memory(List<InfoReading> all) {
        InfoReading first = all.getFirst();
        boolean limited = all.stream().allMatch(info -> info.number("maxmemory").orElse(0) > 0);
        return new MemorySample(
                sum(all, "used_memory"),
                sum(all, "used_memory_peak"),
                sum(all, "used_memory_rss"),
                limited || all.size() == 1 ? sum(all, "maxmemory") : OptionalLong.of(0),
                all.size() == 1 ? first.decimal("mem_fragmentation_ratio") : OptionalDouble.empty(),
                first.text("maxmemory_policy"));
    }

    /// Empty if any of them does not tell.
    private static OptionalLong sum(List<InfoReading> all, String field) {
        return all.stream().allMatch(info -> info.number(field).isPresent())
                ? OptionalLong.of(all.stream()
                        .mapToLong(info -> info.number(field).orElseThrow())
                        .sum())
                : OptionalLong.empty();
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
