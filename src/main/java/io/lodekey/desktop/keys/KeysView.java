package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Banner;
import io.lodekey.desktop.kit.Clipboard;
import io.lodekey.desktop.kit.StatePane;
import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.kit.ViewPane;
import io.lodekey.desktop.kit.ViewState;
import io.lodekey.desktop.table.DataTable;
import io.lodekey.desktop.table.FilterField;
import io.lodekey.keyspace.Schema;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Keys view: header, tabs with a filter, and the open tab's body.
final class KeysView {
    private final KeysModel model;
    private final KeysActions actions;
    private final Schema schema;
    private final Texts texts;
    private final KeysHeader header;
    private final TabStrip tabs;
    private final FilterField filter;
    private final StackPane body = new StackPane();
    private final StatePane state;
    private final ViewPane root;
    private final Map<KeysTab, Region> bodies = new EnumMap<>(KeysTab.class);
    private final Map<Notice, Banner> banners = new HashMap<>();

    KeysView(KeysModel model, KeysActions actions, Schema schema, Clipboard clipboard, Texts texts) {
        this.model = model;
        this.actions = actions;
        this.schema = schema;
        this.texts = texts;
        header = new KeysHeader(model, actions, texts);
        tabs = new TabStrip(model, texts);
        filter = new FilterField(texts.get("filter." + KeysTab.FAMILIES.word()), texts.get("filter.clear"));
        state = new StatePane(body, clipboard);
        HBox line = new HBox(tabs, filter);
        line.getStyleClass().add("keys-tab-line");
        line.setAlignment(Pos.BOTTOM_LEFT);
        HBox.setHgrow(tabs, Priority.ALWAYS);
        VBox whole = new VBox(line, state);
        whole.getStyleClass().add("keys-body");
        VBox.setVgrow(state, Priority.ALWAYS);
        root = new ViewPane(header.node(), whole);
        root.getStyleClass().add("keys-view");
        follow();
    }

    Region root() {
        return root;
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    void askSample() {
        header.askSample();
    }

    /// Copies what is selected in the table that is seen.
    void copySelected() {
        for (Node node : body.lookupAll(".data-table")) {
            if (node instanceof DataTable<?> table && table.isVisible()) {
                table.copy();
            }
        }
    }

    boolean closePanel() {
        return header.closePanel();
    }

    private void follow() {
        filter.typed().bindBidirectional(model.filter);
        model.tab.subscribe(tab -> {
            filter.prompt(texts.get("filter." + tab.word()));
            body.getChildren().setAll(bodies.computeIfAbsent(tab, this::made));
        });
        model.phase.subscribe(phase -> sayState());
        model.snapshot.subscribe(snapshot -> sayState());
        model.notices.addListener((ListChangeListener<Notice>) change -> showNotices());
        showNotices();
    }

    private Region made(KeysTab tab) {
        return switch (tab) {
            case FAMILIES -> new FamiliesBody(model, actions, schema, texts).node();
            case TYPES -> new PlainBodies(model, actions, texts).types();
            case PREFIXES -> new PrefixesBody(model, actions, texts).node();
            case LEGACY -> new LegacyBody(model, actions, texts).node();
            case UNKNOWN -> new PlainBodies(model, actions, texts).unknown();
            case NOT_CONFORMING -> new FaultsBody(model, actions, texts).node();
            case BIGGEST -> new BiggestBody(model, actions, texts).node();
        };
    }

    private void sayState() {
        state.show(model.snapshot.get().map(this::stateOf).orElseGet(this::stateWithoutFigures));
    }

    private ViewState stateOf(KeysSnapshot snapshot) {
        boolean nothing = snapshot.report().keys() == 0 && model.phase.get() instanceof Phase.Done;
        return nothing
                ? new ViewState.Empty("fth-key", texts.get("empty.database"), action("action.scan.again"))
                : new ViewState.Live();
    }

    private ViewState stateWithoutFigures() {
        return switch (model.phase.get()) {
            case Phase.Asking asking -> new ViewState.Empty("fth-key", asking.sentence(), action("action.scan.all"));
            case Phase.Failed failed ->
                failed.rule()
                        .<ViewState>map(rule -> new ViewState.Denied(failed.sentence(), rule))
                        .orElseGet(() ->
                                new ViewState.Failed(failed.sentence(), failed.details(), Optional.of(actions::scan)));
            case Phase.Looking looking -> new ViewState.Loading();
            case Phase.Scanning scanning -> new ViewState.Loading();
            case Phase.Done done -> new ViewState.Live();
            case Phase.Stopped stopped -> new ViewState.Live();
        };
    }

    private Optional<Banner.Action> action(String text) {
        return Optional.of(new Banner.Action(texts.get(text), actions::scan));
    }

    private void showNotices() {
        banners.entrySet().removeIf(shown -> {
            boolean gone = !model.notices.contains(shown.getKey());
            if (gone) {
                root.hide(shown.getValue());
            }
            return gone;
        });
        for (Notice notice : model.notices) {
            if (!banners.containsKey(notice)) {
                Banner banner =
                        new Banner(notice.tone(), notice.sentence(), notice.action(), () -> actions.close(notice));
                banners.put(notice, banner);
                root.show(banner);
            }
        }
    }
}
