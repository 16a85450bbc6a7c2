package io.lodekey.desktop.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.desktop.table.FxThread;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectViewTest {
    private ConnectDesk desk;
    private ConnectController controller;
    private ConnectModel model;
    private Region view;
    private Stage stage;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        desk = new ConnectDesk(folder).withProfiles();
        FxThread.run(() -> {
            controller = desk.controller(new SameThreadBackground());
            model = controller.model();
            view = controller.view();
            stage = FxThread.show(view, 1094, 722);
            controller.activate();
        });
    }

    @AfterEach
    void close() {
        FxThread.run(() -> {
            controller.deactivate();
            stage.close();
        });
    }

    @Test
    void profilesAreListedAndTheChosenOneIsMarked() {
        FxThread.run(() -> {
            assertThat(cards())
                    .extracting(ProfileButton::profile)
                    .containsExactly("docs-redis", "docs-redis, watch only", "docs-staging", "emb-cluster", "local");
            assertThat(cards().getFirst().isSelected()).isTrue();

            cards().getLast().fire();

            assertThat(model.selected().get()).contains("local");
            assertThat(cards()).filteredOn(ProfileButton::isSelected).hasSize(1);
            cards().getLast().fire();
            assertThat(cards().getLast().isSelected()).isTrue();
        });
    }

    @Test
    void theArrowKeysChooseToo() {
        FxThread.run(() -> {
            ProfileButton first = cards().getFirst();
            first.requestFocus();
            first.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));

            assertThat(model.selected().get()).contains("docs-redis, watch only");
            assertThat(cards().get(1).isSelected()).isTrue();
        });
    }

    @Test
    void cardsSurviveAChangeOfTheirProfile() {
        FxThread.run(() -> {
            ProfileButton first = cards().getFirst();
            model.form().name().set("renamed");
            controller.desk().commit();

            assertThat(cards().getFirst()).isSameAs(first);
            assertThat(first.profile()).isEqualTo("renamed");
            assertThat(first.isSelected()).isTrue();
        });
    }

    @Test
    void problemsStandBelowTheirFields() {
        FxThread.run(() -> {
            model.form().address().set("redis://host:port");
            controller.test();
        });
        FxThread.run(() -> {}); // ControlsFX looks at its fields a moment later
        FxThread.run(() -> {
            FxThread.settle(view);
            Node field = lookupAll("lk-invalid").getFirst();
            assertThat(((TextField) field).getText()).isEqualTo("redis://host:port");
            assertThat(visibleTexts()).anyMatch(text -> text.contains("65535"));

            model.form().address().set("localhost");
            controller.test();
        });
        FxThread.run(() -> {});
        FxThread.run(() -> assertThat(lookupAll("lk-invalid")).isEmpty());
    }

    @Test
    void aTestShowsItsResultInPlace() {
        FxThread.run(() -> {
            assertThat(view.lookup(".lk-test").isVisible()).isFalse();
            controller.test();
            FxThread.settle(view);

            assertThat(visibleTexts()).contains("Reached in 310 ms", "Primary and 2 replicas", "All views work");
            desk.missing = List.of(new Found.Missing(Found.Part.WALK, "+scan"));
            controller.test();
            FxThread.settle(view);
            assertThat(visibleTexts()).contains("All views work, 1 part is off", "Keys, scan", "+scan");
        });
    }

    @Test
    void theSamplePanelSaysHowFarItIs() {
        FxThread.run(() -> {
            model.sample().set(new SampleState(true, java.util.OptionalDouble.of(0.6), "Writing", false));
            FxThread.settle(view);

            assertThat(button("Explore the sample server").isDisabled()).isTrue();
            assertThat(((ProgressBar) view.lookup(".lk-sample .lk-slim")).getProgress())
                    .isEqualTo(0.6);
        });
    }

    @Test
    void deletingIsConfirmedInPlace() {
        FxThread.run(() -> {
            button("Delete").fire();
            FxThread.settle(view);
            assertThat(button("Delete profile").isVisible()).isTrue();
            assertThat(button("Delete").isVisible()).isFalse();

            button("Keep").fire();
            assertThat(button("Delete profile").isVisible()).isFalse();
            assertThat(desk.store.load().profiles()).hasSize(5);
        });
    }

    @Test
    void theOpenProfileOffersToDisconnect() {
        FxThread.run(() -> {
            controller.connected(Optional.of(model.cards().getFirst().profile()));
            assertThat(inForm("Disconnect").isVisible()).isTrue();
            assertThat(inForm("Connect").isVisible()).isFalse();

            controller.select("local");
            assertThat(inForm("Disconnect").isVisible()).isFalse();
        });
    }

    @Test
    void theOpenSampleServerCanBeLeft() {
        FxThread.run(() -> {
            controller.startSample();
            controller.connected(desk.entered.stream().map(Opened::profile).findFirst());
            assertThat(button("Explore the sample server").isVisible()).isFalse();

            view.lookupAll(".lk-sample .button").stream()
                    .map(Button.class::cast)
                    .filter(b -> b.getText().equals("Disconnect"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            assertThat(desk.left).isEqualTo(1);
        });
    }

    @Test
    void withoutProfilesThereIsAWayForward() {
        FxThread.run(() -> {
            for (int i = 0; i < 5; i++) {
                controller.delete();
            }
            FxThread.settle(view);

            assertThat(visibleTexts()).anyMatch(text -> text.startsWith("No server is known yet"));
        });
    }

    private List<ProfileButton> cards() {
        return lookupAll("lk-profile").stream().map(ProfileButton.class::cast).toList();
    }

    private Button button(String text) {
        return view.lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(b -> text.equals(b.getText()))
                .findFirst()
                .orElseThrow();
    }

    private Button inForm(String text) {
        return view.lookupAll(".lk-form-foot .button").stream()
                .map(Button.class::cast)
                .filter(b -> b.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<Node> lookupAll(String styleClass) {
        return view.lookupAll("." + styleClass).stream().toList();
    }

    private List<String> visibleTexts() {
        return view.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .filter(Node::isVisible)
                .map(node -> String.valueOf(((Label) node).getText()))
                .toList();
    }
}
