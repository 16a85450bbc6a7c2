package io.lodekey.desktop.connect;

import io.lodekey.desktop.kit.Banner;
import io.lodekey.desktop.kit.Icons;
import io.lodekey.desktop.kit.StatePane;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.ViewHeader;
import io.lodekey.desktop.kit.ViewPane;
import io.lodekey.desktop.kit.ViewState;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Left the profiles and the sample server, right the chosen profile.
final class ConnectView extends StackPane {
    private final ViewPane pane;
    private Optional<Banner> banner = Optional.empty();

    ConnectView(ConnectModel model, Texts texts, ConnectController controller) {
        getStyleClass().add("lk-connect");
        ViewHeader header = new ViewHeader(texts.get("title"));
        Button leave = new Button(texts.get("action.disconnect"), Icons.of("fth-log-out"));
        leave.setOnAction(pressed -> controller.disconnect());
        model.stranger().subscribe(stranger -> {
            header.detail(stranger.orElseGet(() -> texts.get("basis")));
            header.actions(stranger.isPresent() ? new Node[] {leave} : new Node[0]);
        });
        ProfileList list = new ProfileList(model, texts, controller);
        VBox left = new VBox(list, new Separator(), new SamplePanel(model, texts, controller));
        left.getStyleClass().add("lk-connect-left");
        FormCard card = new FormCard(model, texts, controller);
        StatePane right = new StatePane(card, controller.clipboard());
        HBox.setHgrow(right, Priority.ALWAYS);
        right.getStyleClass().add("lk-connect-right");
        HBox body = new HBox(left, right);
        body.getStyleClass().add("lk-connect-body");
        pane = new ViewPane(header, body);
        getChildren().add(pane);
        model.selected()
                .subscribe(selected -> right.show(
                        selected.isPresent()
                                ? new ViewState.Live()
                                : new ViewState.Empty(
                                        "fth-link-2",
                                        texts.get("profiles.none"),
                                        Optional.of(
                                                new Banner.Action(texts.get("profiles.new"), controller::create)))));
        model.notice().subscribe(notice -> say(notice, texts, controller));
        model.created().subscribe((before, after) -> card.form().nameIt());
    }

    private void say(Optional<Notice> notice, Texts texts, ConnectController controller) {
        banner.ifPresent(pane::hide);
        banner = notice.map(n -> new Banner(
                n.tone(),
                n.sentence(),
                Optional.of(new Banner.Action(texts.get("again"), controller::again))
                        .filter(action -> n.again()),
                () -> say(Optional.empty(), texts, controller)));
        banner.ifPresent(pane::show);
    }
}
