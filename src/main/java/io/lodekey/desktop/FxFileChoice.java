package io.lodekey.desktop;

import io.lodekey.desktop.kit.FileChoice;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The platform's file dialogs; they begin where the last one ended.
final class FxFileChoice implements FileChoice {
    private final Window owner;
    private Optional<File> folder = Optional.empty();

    FxFileChoice(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> toSave(String title, String suggestedName, List<String> extensions) {
        FileChooser chooser = chooser(title, extensions);
        chooser.setInitialFileName(suggestedName);
        return chosen(Optional.ofNullable(chooser.showSaveDialog(owner)));
    }

    @Override
    public Optional<Path> toOpen(String title, List<String> extensions) {
        return chosen(Optional.ofNullable(chooser(title, extensions).showOpenDialog(owner)));
    }

    private FileChooser chooser(String title, List<String> extensions) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        for (String extension : extensions) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(extension.toUpperCase(Locale.ROOT), "*." + extension));
        }
        return chooser;
    }

    private Optional<Path> chosen(Optional<File> file) {
        folder = file.map(File::getParentFile).or(() -> folder);
        return file.map(File::toPath);
    }
}
