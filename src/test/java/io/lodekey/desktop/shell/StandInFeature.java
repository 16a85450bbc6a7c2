package io.lodekey.desktop.shell;

import io.lodekey.desktop.kit.Feature;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A view that writes down what the shell asks of it.
final class StandInFeature implements Feature {
    final List<String> asked = new ArrayList<>();
    boolean panelOpen;
    final TextField field = new TextField();
    final Button button = new Button("Do it");
    private final Region view = new HBox(field, button);

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void activate() {
        asked.add("activate");
    }

    @Override
    public void deactivate() {
        asked.add("deactivate");
    }

    @Override
    public void readAgain() {
        asked.add("read again");
    }

    @Override
    public void focusFilter() {
        asked.add("filter");
    }

    @Override
    public void togglePause() {
        asked.add("pause");
    }

    @Override
    public boolean closePanel() {
        asked.add("close panel");
        return panelOpen;
    }

    @Override
    public void close() {
        asked.add("close");
    }
}
