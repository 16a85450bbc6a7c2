package io.lodekey.desktop.dashboard;

import io.lodekey.desktop.kit.Card;

/// A panel with a number for what has no limit.
final class NumberCard extends Card {
    private final NumberBody body = new NumberBody();

    NumberCard(String title) {
        super(title);
        content(body);
    }

    void show(Figure figure, Trend trend) {
        body.show(figure, trend);
    }
}
