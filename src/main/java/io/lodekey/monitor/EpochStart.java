package io.lodekey.monitor;

/// Why a node's counters begin anew with a sample, so that it has no rates.
public enum EpochStart {
    /// The first reading of this sampler.
    FIRST,
    /// Another run id: the server was restarted or replaced.
    RESTARTED,
    /// The same process, but counters went down: CONFIG RESETSTAT.
    COUNTERS_RESET
}
