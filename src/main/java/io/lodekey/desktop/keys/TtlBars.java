package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.BucketBar;
import io.lodekey.monitor.Bucket;
import io.lodekey.monitor.KeyspaceReport;
import io.lodekey.monitor.TtlHistogram;
import io.lodekey.text.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// When keys expire, as bars.
///
/// @param title says the unit of the figures, once for all bars
/// @param titleShort the same in fewer words
/// @param bars without expiry first, then by time to live
/// @param spans the same as rows
/// @param noExpiry how many never expire, and what they hold
/// @param noExpiryShort the same without what they hold
record TtlBars(
        String title,
        String titleShort,
        List<BucketBar> bars,
        List<TtlBars.Span> spans,
        String noExpiry,
        String noExpiryShort) {
    /// Keys of one bar, for the table.
    record Span(String expires, long keys, long bytes, boolean sampled) {}

    private static final long THOUSANDS_FROM = 10_000;

    static TtlBars of(KeyspaceReport report, Texts texts) {
        return of(report.ttl(), report.bytes(), report.coverage().sampled(), texts);
    }

    /// The bars before the first figures: their bounds, and dashes.
    static TtlBars awaited(Texts texts) {
        List<Bucket> buckets = TtlHistogram.BOUNDS.stream()
                .filter(bound -> bound != Bucket.BEYOND)
                .map(bound -> new Bucket(bound, Approx.UNKNOWN, Approx.UNKNOWN))
                .toList();
        return of(new TtlHistogram(buckets, Approx.UNKNOWN, Approx.UNKNOWN), 0, false, texts);
    }

    private static TtlBars of(TtlHistogram ttl, long allBytes, boolean sampled, Texts texts) {
        long most = Math.max(
                ttl.noExpiry(),
                ttl.buckets().stream().mapToLong(Bucket::keys).max().orElse(0));
        boolean thousands = most >= THOUSANDS_FROM;
        List<BucketBar> bars = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        Span never = new Span(texts.get("ttl.none.full"), ttl.noExpiry(), ttl.noExpiryBytes(), sampled);
        spans.add(never);
        bars.add(bar(texts.get("ttl.none"), never, thousands, true, texts));
        String from = "";
        for (Bucket bucket : ttl.buckets()) {
            boolean beyond = bucket.upToSeconds() == Bucket.BEYOND;
            if (beyond && bucket.keys() == 0) {
                continue;
            }
            String bound = beyond ? "" : bound(bucket.upToSeconds());
            Span span = new Span(span(from, bound, texts), bucket.keys(), bucket.bytes(), sampled);
            spans.add(span);
            bars.add(bar(label(from, bound, texts), span, thousands, false, texts));
            from = bound;
        }
        String title = thousands ? "ttl.title.thousands" : "ttl.title";
        return new TtlBars(
                texts.get(title),
                texts.get(title + ".short"),
                List.copyOf(bars),
                List.copyOf(spans),
                noExpiry(ttl, allBytes, sampled, texts),
                texts.get("ttl.noexpiry.short", Approx.count(sampled, ttl.noExpiry())));
    }

    private static BucketBar bar(String label, Span span, boolean thousands, boolean muted, Texts texts) {
        String full = texts.get(
                "ttl.full",
                span.expires(),
                Approx.count(span.sampled(), span.keys()),
                Approx.bytes(span.sampled(), span.bytes()));
        return new BucketBar(
                label, (double) Math.max(0, span.keys()), figure(span.keys(), thousands, span.sampled()), full, muted);
    }

    /// Bounds to a day in minutes and hours, beyond in days: `1 d` would hide that most rules say 24 h.
    static String bound(long seconds) {
        Duration bound = Duration.ofSeconds(seconds);
        return bound.toHours() == 24 ? "24 h" : Figures.duration(bound);
    }

    private static String label(String from, String bound, Texts texts) {
        if (bound.isEmpty()) {
            return texts.get("ttl.beyond");
        }
        return from.isEmpty() ? texts.get("ttl.first", bound) : bound;
    }

    private static String span(String from, String bound, Texts texts) {
        if (bound.isEmpty()) {
            return texts.get("ttl.span.beyond", from);
        }
        return from.isEmpty() ? texts.get("ttl.span.first", bound) : texts.get("ttl.span", from, bound);
    }

    private static String figure(long keys, boolean thousands, boolean sampled) {
        if (!thousands) {
            return Approx.count(sampled, keys);
        }
        String about = sampled ? "≈" : "";
        if (keys == 0) {
            return about + "0";
        }
        return keys < 50 ? about + "< 0.1" : about + String.format(Locale.ROOT, "%.1f", keys / 1000.0);
    }

    private static String noExpiry(TtlHistogram ttl, long allBytes, boolean sampled, Texts texts) {
        String share = allBytes == 0 ? Figures.UNKNOWN : Figures.share((double) ttl.noExpiryBytes() / allBytes);
        return texts.get("ttl.noexpiry", Approx.count(sampled, ttl.noExpiry()), share);
    }
}
