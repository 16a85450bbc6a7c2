package io.lodekey.monitor;

import io.lodekey.redis.CommandStat;
import io.lodekey.redis.InfoReading;
import io.lodekey.redis.OwnTraffic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The counters of one reading that rates are made of, and the rule that tells whether two readings may be compared.
///
/// Counters of one epoch only grow. Another run id, a shorter uptime, any counter that is smaller, a command's total
/// that
/// is smaller or missing: then a new epoch has begun in between, and a difference would mean nothing. CONFIG RESETSTAT
/// on
/// a busy server could escape that if all counters outgrew their old values within one interval; from Redis 7.0 the
/// command's own total appears with it and tells.
record Counters(
        Instant at,
        String runId,
        long uptimeSeconds,
        long commands,
        long hits,
        long misses,
        long evicted,
        long expired,
        OwnTraffic own,
        Map<String, CommandStat> stats) {
    private static final String RESET = "config|resetstat";

    /// Empty when the server does not tell them all, as some hosted ones.
    static Optional<Counters> of(InfoReading info) {
        List<String> fields =
                List.of("total_commands_processed", "keyspace_hits", "keyspace_misses", "evicted_keys", "expired_keys");
        if (!fields.stream().allMatch(field -> info.number(field).isPresent())) {
            return Optional.empty();
        }
        long[] values = fields.stream()
                .mapToLong(field -> info.number(field).orElseThrow())
                .toArray();
        return Optional.of(new Counters(
                info.at(),
                info.text("run_id").orElse(""),
                info.number("uptime_in_seconds").orElse(0),
                values[0],
                values[1],
                values[2],
                values[3],
                values[4],
                info.own(),
                info.commandStats()));
    }

    /// Why these counters cannot be compared with earlier ones; empty if they can.
    Optional<EpochStart> startsAfter(Counters earlier) {
        if (!runId.equals(earlier.runId) || uptimeSeconds < earlier.uptimeSeconds) {
            return Optional.of(EpochStart.RESTARTED);
        }
        boolean smaller = commands < earlier.commands
                || hits < earlier.hits
                || misses < earlier.misses
                || evicted < earlier.evicted
                || expired < earlier.expired
                || earlier.stats.entrySet().stream()
                        .anyMatch(e -> calls(e.getKey()) < e.getValue().calls())
                || (calls(RESET) > 0 && earlier.calls(RESET) == 0);
        return smaller ? Optional.of(EpochStart.COUNTERS_RESET) : Optional.empty();
    }

    /// Empty when the clock did not move on.
    Optional<Delta> since(Counters earlier) {
        Duration covered = Duration.between(earlier.at, at);
        if (!covered.isPositive()) {
            return Optional.empty();
        }
        OwnTraffic added = own.minus(earlier.own);
        return Optional.of(new Delta(
                covered,
                commands - earlier.commands,
                evicted - earlier.evicted,
                expired - earlier.expired,
                hits - earlier.hits,
                misses - earlier.misses,
                added.hits(),
                added.misses()));
    }

    /// Commands that were called since, busiest first.
    List<CommandRate> rates(Counters earlier) {
        double seconds = Duration.between(earlier.at, at).toNanos() / 1e9;
        CommandStat none = new CommandStat(0, 0, 0, 0);
        List<CommandRate> rates = new ArrayList<>();
        stats.forEach((command, now) -> {
            CommandStat before = earlier.stats.getOrDefault(command, none);
            long calls = now.calls() - before.calls();
            long failed = now.failed() + now.rejected() - before.failed() - before.rejected();
            if (calls > 0 || failed > 0) {
                OptionalDouble micros = calls > 0
                        ? OptionalDouble.of((double) (now.usec() - before.usec()) / calls)
                        : OptionalDouble.empty();
                rates.add(new CommandRate(command, calls / seconds, micros, failed / seconds));
            }
        });
        rates.sort(Comparator.comparingDouble(CommandRate::callsPerSecond)
                .reversed()
                .thenComparing(CommandRate::command));
        return rates;
    }

    private long calls(String command) {
        CommandStat stat = stats.get(command);
        return stat == null ? 0 : stat.calls();
    }
}
