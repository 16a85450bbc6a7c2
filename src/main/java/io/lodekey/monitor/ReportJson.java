package io.lodekey.monitor;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// Reports as JSON, with the field names that the command line promises. What is not known is null, never 0; names are
/// printed as `KeyText` does, so that they can be given back.
public final class ReportJson {
    private ReportJson() {}

    /// What `scan --json` prints and the desktop exports.
    ///
    /// `keys{scanned,total,coverage,exact,notPermitted,…}`, `families`, `legacy`, `legacyWithoutRule`, `unknown`,
    /// `nonConforming`, `nonConformingTotal`, `biggest`, `types`, `ttlHistogram`, `nodes`, `own`, `seconds`. The
    /// last bucket of a histogram has `upToSeconds` 9223372036854775807: it has no end. In a sampled report every
    /// scaled figure `x` has an `xInterval{low,high}` beside it where it can be computed, at 95 %.
    public static ObjectNode scan(KeyspaceReport report) {
        return new ScanJson(report).write();
    }

    /// What `monitor --json` prints for each sample.
    ///
    /// `at`, `memory{used,peak,rss,max,fragmentation}` (`max` 0: no limit), `hitRate{server,net,own{hits,misses}}`
    /// (of the last interval; null without look-ups in it), `ops` a second, `clients{connected,blocked,max}`,
    /// `evicted` and `expired` (totals of the server's counters, with rates beside them), `keys`, `latencyMs`
    /// (median of the own PINGs of 60 s), and the same for each of `nodes`. The first sample has no rates.
    public static ObjectNode sample(Sample sample) {
        return SampleJson.write(sample);
    }
}
