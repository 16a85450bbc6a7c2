package io.lodekey.desktop.pools;

import io.lodekey.desktop.kit.Card;
import io.lodekey.desktop.kit.Chip;
import io.lodekey.desktop.kit.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Lodekey's own pool.
final class OwnCard extends Card {
    private final Chip limit = new Chip();
    private final HBox leads = new HBox();
    private final UseBar bar = new UseBar();
    private final VBox lines = new VBox();

    OwnCard(Texts texts) {
        super(texts.get("own.title"));
        getStyleClass().add("pool-own");
        leads.getStyleClass().add("pool-leads");
        lines.getStyleClass().add("pool-lines");
        right(limit);
        content(leads, bar, lines);
    }

    void show(OwnFigures own) {
        limit.setText(own.limit());
        bar.show(own.inUse(), own.created());
        if (leads.getChildren().size() == own.leads().size()) {
            for (int i = 0; i < own.leads().size(); i++) {
                ((Lead) leads.getChildren().get(i))
                        .figure.setText(own.leads().get(i).figure());
            }
        } else {
            leads.getChildren().setAll(own.leads().stream().map(Lead::new).toList());
        }
        show(own.lines());
    }

    private void show(List<OwnFigures.Line> next) {
        if (lines.getChildren().size() == next.size()) {
            for (int i = 0; i < next.size(); i++) {
                ((Line) lines.getChildren().get(i)).figure.setText(next.get(i).figure());
            }
        } else {
            lines.getChildren().setAll(next.stream().map(Line::new).toList());
        }
    }

    private static final class Lead extends VBox {
        private final Label figure;

        Lead(OwnFigures.Lead lead) {
            figure = new Label(lead.figure());
            figure.getStyleClass().add("lk-figure-small");
            Label words = new Label(lead.words());
            words.getStyleClass().add("lk-secondary");
            words.setMinWidth(USE_PREF_SIZE);
            getChildren().setAll(figure, words);
            getStyleClass().add("pool-lead");
        }
    }

    private static final class Line extends HBox {
        private final Label figure;

        Line(OwnFigures.Line line) {
            Label words = new Label(line.words());
            words.getStyleClass().add("lk-secondary");
            figure = new Label(line.figure());
            figure.getStyleClass().add("pool-line-figure");
            figure.setMinWidth(USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            getChildren().setAll(words, gap, figure);
        }
    }

    /// What is lent out over what is open, of the limit.
    private static final class UseBar extends Region {
        private static final double THICKNESS = 6;

        private final Region track = new Region();
        private final Region open = new Region();
        private final Region used = new Region();
        private double inUse;
        private double created;

        UseBar() {
            track.getStyleClass().add("pool-track");
            open.getStyleClass().add("pool-open");
            used.getStyleClass().add("pool-fill");
            getChildren().setAll(track, open, used);
            setMinHeight(THICKNESS);
            setPrefHeight(THICKNESS);
            setMaxHeight(THICKNESS);
        }

        void show(double usedShare, double openShare) {
            inUse = Math.clamp(usedShare, 0, 1);
            created = Math.clamp(openShare, 0, 1);
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            track.resize(getWidth(), getHeight());
            open.resize(Math.rint(getWidth() * created), getHeight());
            used.resize(Math.rint(getWidth() * inUse), getHeight());
        }
    }
}
