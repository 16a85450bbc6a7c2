package io.lodekey.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A desktop that notes what it was asked.
final class FakeScreen implements Screen {
    private final boolean available;
    private final List<PictureRequest> asked = new ArrayList<>();
    private Optional<OpenRequest> opened = Optional.empty();

    FakeScreen(boolean available) {
        this.available = available;
    }

    @Override
    public boolean available() {
        return available;
    }

    @Override
    public int open(OpenRequest request) {
        opened = Optional.of(request);
        return 0;
    }

    @Override
    public List<String> views() {
        return List.of("dashboard", "keys");
    }

    @Override
    public List<Path> pictures(PictureRequest request) {
        asked.add(request);
        return request.view().map(List::of).orElse(views()).stream()
                .map(view -> request.folder().resolve(view + ".png"))
                .toList();
    }

    OpenRequest opened() {
        return opened.orElseThrow();
    }

    boolean wasOpened() {
        return opened.isPresent();
    }

    PictureRequest pictured() {
        return asked.getLast();
    }
}
