package io.lodekey.monitor;

/// Unknown keys that begin alike.
///
/// @param prefix the name up to the first `:`, without it, 64 bytes at most, as `KeyText` prints it; or [#OTHERS]
public record PrefixCount(String prefix, long keys, long bytes) {
    /// Where keys are counted once [UnknownCount#MOST_PREFIXES] prefixes are known.
    public static final String OTHERS = "(others)";
}
