package io.lodekey.desktop.kit;

import javafx.scene.paint.Color;

/// Contrast of text on a ground, as WCAG 2 computes it.
final class Contrast {
    /// What AA asks of text of ordinary size.
    static final double AA = 4.5;

    private Contrast() {}

    /// What is seen where `over` lies on `under`.
    static Color laid(Color over, Color under) {
        return under.interpolate(Color.color(over.getRed(), over.getGreen(), over.getBlue()), over.getOpacity());
    }

    /// From 1 to 21.
    static double of(Color text, Color ground) {
        double a = luminance(laid(text, ground));
        double b = luminance(ground);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
