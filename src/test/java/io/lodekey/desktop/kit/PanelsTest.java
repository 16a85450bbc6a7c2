package io.lodekey.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.table.FxThread;
import io.lodekey.settings.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class PanelsTest {
    private final List<String> copied = new ArrayList<>();

    @Test
    void aFailedPanelOffersToTryAgainAndToCopyDetails() {
        FxThread.run(() -> {
            Label content = new Label("figures");
            StatePane pane = new StatePane(content, copied::add);
            List<String> tried = new ArrayList<>();

            pane.show(
                    new ViewState.Failed("It broke; try later.", "the details", Optional.of(() -> tried.add("again"))));

            assertThat(content.isVisible()).isFalse();
            assertThat(texts(pane)).contains("It broke; try later.");
            buttons(pane).forEach(Button::fire);
            assertThat(buttons(pane)).extracting(Button::getText).containsExactly("Try again", "Copy details");
            assertThat(tried).containsExactly("again");
            assertThat(copied).containsExactly("the details");

            pane.show(new ViewState.Live());
            assertThat(content.isVisible()).isTrue();
            assertThat(buttons(pane)).isEmpty();
        });
    }

    @Test
    void aPanelWithoutARightNamesTheRule() {
        FxThread.run(() -> {
            StatePane pane = new StatePane(new Label("figures"), copied::add);

            pane.show(new ViewState.Denied("Configuration may not be read.", "+config|get"));

            assertThat(texts(pane)).contains("+config|get");
            buttons(pane).getFirst().fire();
            assertThat(copied).containsExactly("+config|get");
        });
    }

    @Test
    void anEmptyPanelHasOneButton() {
        FxThread.run(() -> {
            StatePane pane = new StatePane(new Label(), copied::add);
            pane.show(new ViewState.Empty(
                    "fth-key", "No key.", Optional.of(new Banner.Action("Scan", () -> copied.add("scan")))));

            assertThat(buttons(pane)).hasSize(1);
            buttons(pane).getFirst().fire();
            assertThat(copied).containsExactly("scan");
        });
    }

    @Test
    void oneOfAFewIsAlwaysChosen() {
        FxThread.run(() -> {
            Segmented<String> segmented = new Segmented<>(List.of("5 min", "1 h"), text -> text);
            List<ToggleButton> buttons = segmented.getChildren().stream()
                    .map(ToggleButton.class::cast)
                    .toList();

            buttons.get(1).fire();
            assertThat(segmented.value().get()).isEqualTo("1 h");
            buttons.get(1).fire();
            assertThat(buttons.get(1).isSelected()).isTrue();
            segmented.value().set("5 min");
            assertThat(buttons.get(0).isSelected()).isTrue();
            assertThat(buttons.get(1).isSelected()).isFalse();
        });
    }

    @Test
    void atMostTwoBannersAreShown() {
        FxThread.run(() -> {
            ViewPane pane = new ViewPane(new ViewHeader("Keys"), new javafx.scene.layout.StackPane());
            for (String text : List.of("one", "two", "three")) {
                pane.show(new Banner(Tone.WARNING, text, Optional.empty(), () -> {}));
            }

            assertThat(texts(pane)).contains("two", "three").doesNotContain("one");
        });
    }

    @Test
    void aHeaderSaysHowFarReadingIs() {
        FxThread.run(() -> {
            ViewHeader header = new ViewHeader("Keys");
            ProgressBar bar = (ProgressBar) header.lookup(".lk-slim");
            assertThat(bar.isVisible()).isFalse();

            header.busy(OptionalDouble.of(0.4));
            assertThat(bar.getProgress()).isEqualTo(0.4);
            header.busy(OptionalDouble.empty());
            assertThat(bar.isIndeterminate()).isTrue();
            header.idle();
            assertThat(bar.isVisible()).isFalse();
        });
    }

    @Test
    void aLongIdIsCutInTheMiddleAndWholeOnHover() {
        FxThread.run(() -> {
            Label label = Names.id("19bd4c07-5a7e-4f35-8a6f-000000fd16");

            assertThat(label.getText()).isEqualTo("19bd4c07…fd16");
            assertThat(label.getTooltip().getText()).isEqualTo("19bd4c07-5a7e-4f35-8a6f-000000fd16");
            assertThat(Names.cut("short")).isEqualTo("short");
        });
    }

    @Test
    void aChipChangesItsToneAndKeepsNoOther() {
        FxThread.run(() -> {
            Chip chip = new Chip("exact", Tone.ACCENT);
            chip.tone(Tone.WARNING);
            assertThat(chip.getStyleClass()).contains("lk-warning").doesNotContain("lk-accent");

            chip.environment(Environment.STAGING);
            assertThat(chip.getText()).isEqualTo("Staging");
            assertThat(chip.getStyleClass()).contains("lk-env-staging").doesNotContain("lk-warning");
        });
    }

    @Test
    void aMissingTextIsNoticed() {
        Assertions.assertThatThrownBy(() -> Texts.of(Texts.class).get("no.such.text"))
                .isInstanceOf(MissingResourceException.class);
    }

    private static List<Button> buttons(Parent parent) {
        return all(parent).stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
    }

    private static List<String> texts(Parent parent) {
        return all(parent).stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static List<Node> all(Parent parent) {
        List<Node> nodes = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            nodes.add(child);
            if (child instanceof Parent p && !(child instanceof Button) && !(child instanceof Label)) {
                nodes.addAll(all(p));
            }
        }
        return nodes;
    }
}
