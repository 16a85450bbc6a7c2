package io.lodekey.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The samples of a session, in bounded memory: older ones are merged into coarser ones, which keep rates, sums and
/// peaks
/// right. Spans of time end with the newest sample, whether it could be read or not. Safe for several threads.
public final class History {
    /// Markers and gaps beyond this many drop the oldest.
    private static final int MOST_NOTES = 1_000;

    private final Tiers tiers = new Tiers();
    private final Deque<Marker> markers = new ArrayDeque<>();
    private final Deque<Gap> gaps = new ArrayDeque<>();
    private @Nullable Sample newest;
    private @Nullable Slice newestAnswered;

    /// A sample in which no primary answered is kept as [#last()] only: it holds no data. A restart, or a reset of
    /// counters, becomes a marker.
    public synchronized void add(Sample sample) {
        newest = sample;
        if (!sample.answered()) {
            return;
        }
        Slice slice = Slice.of(sample);
        if (newestAnswered != null && newestAnswered.gapBefore(sample.at())) {
            keep(gaps, new Gap(newestAnswered.until(), sample.at()));
        }
        newestAnswered = slice;
        tiers.add(slice);
        for (NodeSample node : sample.nodes()) {
            String where = sample.nodes().size() == 1 ? "" : " " + node.node().address();
            node.epochStart().flatMap(History::label).ifPresent(label -> mark(sample.at(), label + where));
        }
    }

    /// The newest sample, be it of a failure.
    public synchronized Optional<Sample> last() {
        return Optional.ofNullable(newest);
    }

    /// Samples of this long before the newest one, oldest first. The older, the coarser.
    public synchronized List<Sample> span(Duration span) {
        return tiers.after(begin(span)).map(Slice::sample).toList();
    }

    /// All samples, oldest first.
    public synchronized List<Sample> all() {
        return tiers.after(Instant.MIN).map(Slice::sample).toList();
    }

    /// Notes that something happened.
    ///
    /// @param label short, for a person
    public synchronized void mark(Instant at, String label) {
        keep(markers, new Marker(at, label));
    }

    /// In the order they were made.
    public synchronized List<Marker> markers() {
        return List.copyOf(markers);
    }

    /// Times of more than three intervals without data, oldest first; the last one may still go on.
    public synchronized List<Gap> gaps() {
        List<Gap> all = new ArrayList<>(gaps);
        if (newest != null && newestAnswered != null && newestAnswered.gapBefore(newest.at())) {
            all.add(new Gap(newestAnswered.until(), newest.at()));
        }
        return all;
    }

    /// What all primaries counted in the span, epochs and lost connections left out; empty if nothing is known.
    public synchronized Optional<Delta> sum(Duration span) {
        return tiers.after(begin(span))
                .flatMap(slice -> slice.sample().totals().delta().stream())
                .reduce(Delta::then);
    }

    /// Over all look-ups of the span, epoch by epoch; not a mean of rates, which would give a quiet minute the
    /// weight of a busy one.
    public HitRate hitRate(Duration span) {
        return sum(span).map(Delta::hitRate).orElse(HitRate.UNKNOWN);
    }

    /// The highest value of the span, also of samples that were merged since.
    public synchronized Optional<Peak> peak(Metric metric, Duration span) {
        return tiers.after(begin(span))
                .flatMap(slice -> Optional.ofNullable(slice.peaks().get(metric)).stream())
                .reduce(Peak::higher);
    }

    private Instant begin(Duration span) {
        return newest == null ? Instant.MIN : newest.at().minus(span);
    }

    private static Optional<String> label(EpochStart start) {
        return switch (start) {
            case FIRST -> Optional.empty();
            case RESTARTED -> Optional.of("Restart");
            case COUNTERS_RESET -> Optional.of("Counters reset");
        };
    }

    private static <T> void keep(Deque<T> notes, T note) {
        notes.addLast(note);
        if (notes.size() > MOST_NOTES) {
            notes.removeFirst();
        }
    }
}
