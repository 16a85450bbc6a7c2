package io.lodekey.pools;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The readings of a session in bounded memory. For charts: how many connections there were in all and per application,
/// every reading of the last hour and one a minute of the day before it. For growth: all counts of the first reading
/// and, every quarter of a minute, of the last five minutes. Safe for several threads.
public final class PoolsHistory {
    /// What growth of late is measured over.
    public static final Duration LATELY = Duration.ofMinutes(5);

    private static final Duration FINE = Duration.ofHours(1);
    private static final Duration COARSE = Duration.ofMinutes(1);
    private static final int MOST_COARSE = 24 * 60;
    private static final Duration STEP = Duration.ofSeconds(15);
    private static final int MOST_APPLICATIONS = 100;

    private final Deque<Point> fine = new ArrayDeque<>();
    private final Deque<Point> coarse = new ArrayDeque<>();
    private final Deque<Counts> lately = new ArrayDeque<>();
    private @Nullable Counts first;
    private @Nullable Counts newest;

    /// How many connections there were at one moment.
    ///
    /// @param applications the hundred largest; those without a name under the empty text
    public record Point(Instant at, OptionalLong connected, OptionalLong max, Map<String, Integer> applications) {}

    private record Place(Grouping by, Optional<String> key, Optional<String> host) {}

    private record Counts(Instant at, Map<Place, Integer> clients) {
        static Counts of(PoolsReading reading) {
            Map<Place, Integer> clients = new HashMap<>();
            for (Grouping by : Grouping.values()) {
                reading.clients()
                        .forEach(client ->
                                clients.merge(new Place(by, by.key(client), Optional.empty()), 1, Integer::sum));
            }
            reading.clients()
                    .forEach(client -> client.host()
                            .ifPresent(host -> clients.merge(
                                    new Place(
                                            Grouping.APPLICATION, client.parts().application(), Optional.of(host)),
                                    1,
                                    Integer::sum)));
            return new Counts(reading.at(), clients);
        }

        int of(Place place) {
            return clients.getOrDefault(place, 0);
        }
    }

    /// A reading without a list of clients counts for the total only.
    public synchronized void add(PoolsReading reading) {
        fine.addLast(new Point(reading.at(), reading.connected(), reading.max(), applications(reading)));
        Instant oldest = reading.at().minus(FINE);
        while (!fine.isEmpty() && fine.getFirst().at().isBefore(oldest)) {
            coarsen(fine.removeFirst());
        }
        if (!reading.listed()) {
            return;
        }
        Counts counts = Counts.of(reading);
        newest = counts;
        if (first == null) {
            first = counts;
        }
        if (lately.isEmpty() || lately.getLast().at().plus(STEP).compareTo(counts.at()) <= 0) {
            lately.addLast(counts);
        }
        // One from before the five minutes stays: it is the one to compare with.
        while (lately.size() > 1 && second().at().compareTo(counts.at().minus(LATELY)) <= 0) {
            lately.removeFirst();
        }
    }

    private Counts second() {
        return lately.stream().skip(1).findFirst().orElseThrow();
    }

    private void coarsen(Point point) {
        if (coarse.isEmpty() || coarse.getLast().at().plus(COARSE).compareTo(point.at()) <= 0) {
            coarse.addLast(point);
        }
        if (coarse.size() > MOST_COARSE) {
            coarse.removeFirst();
        }
    }

    private static Map<String, Integer> applications(PoolsReading reading) {
        return reading.groups(Grouping.APPLICATION).stream()
                .limit(MOST_APPLICATIONS)
                .collect(Collectors.toMap(group -> group.key().orElse(""), ClientGroup::size));
    }

    /// Oldest first.
    public synchronized List<Point> points() {
        List<Point> all = new ArrayList<>(coarse);
        all.addAll(fine);
        return all;
    }

    /// Since the first reading; empty before the second one.
    public synchronized Optional<Growth> sinceStart(Grouping by, Optional<String> key) {
        return since(first, by, key);
    }

    /// In the last five minutes, or since the first reading if that is less; empty before the second one.
    public synchronized Optional<Growth> lately(Grouping by, Optional<String> key) {
        return since(lately.peekFirst(), by, key);
    }

    private Optional<Growth> since(@Nullable Counts then, Grouping by, Optional<String> key) {
        if (then == null || newest == null || then.equals(newest)) {
            return Optional.empty();
        }
        var whole = new Place(by, key, Optional.empty());
        int grown = newest.of(whole) - then.of(whole);
        return Optional.of(
                new Growth(grown, Duration.between(then.at(), newest.at()), source(then, newest, by, key, grown)));
    }

    private static Optional<String> source(Counts then, Counts now, Grouping by, Optional<String> key, int grown) {
        if (grown <= 0 || by != Grouping.APPLICATION) {
            return Optional.empty();
        }
        return now.clients().keySet().stream()
                .filter(place -> place.by() == by
                        && place.key().equals(key)
                        && place.host().isPresent())
                .filter(place -> now.of(place) - then.of(place) >= grown)
                .flatMap(place -> place.host().stream())
                .findFirst();
    }
}
