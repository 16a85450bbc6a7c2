package io.lodekey.desktop.keys;

import io.lodekey.text.Figures;

/// Figures as they rest on what was read: those scaled from a sample begin with `≈`; below zero is not known.
final class Approx {
    /// Stands for a figure that is awaited.
    static final long UNKNOWN = -1;

    private static final String ABOUT = "≈";

    private Approx() {}

    static String count(boolean sampled, long n) {
        return n < 0 ? Figures.UNKNOWN : mark(sampled, n) + Figures.count(n);
    }

    static String bytes(boolean sampled, long n) {
        return mark(sampled, n) + Figures.bytes(n);
    }

    /// Nothing found in a sample is still only about nothing.
    private static String mark(boolean sampled, long n) {
        return sampled && n >= 0 ? ABOUT : "";
    }
}
