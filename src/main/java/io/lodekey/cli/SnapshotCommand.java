package io.lodekey.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lodekey.settings.ThemeChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Pictures of the views of a live server, without a screen.
final class SnapshotCommand implements Command {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final int NARROWEST = 1024;
    private static final int LOWEST = 640;
    private static final int MOST = 7_680;

    private final OptionSpec view = Args.text("--view", "NAME", "One view; without it, all of them");
    private final OptionSpec theme = Args.text("--theme", "light|dark", "The theme (dark)");
    private final OptionSpec size = Args.text(
            "--size", "WxH", "The window in pixels (" + PictureRequest.WIDTH + "x" + PictureRequest.HEIGHT + ")");
    private final OptionSpec out = Args.path("--out", "DIR", "The folder for the pictures");
    private final CommandSpec spec = Args.command(
                    "snapshot", "Pictures of the views of a live server, without a screen")
            .addOption(view)
            .addOption(theme)
            .addOption(size)
            .addOption(out);

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public int run(Call call) throws Exception {
        Path folder = Optional.<Path>ofNullable(out.getValue())
                .orElseThrow(() -> new BadArgument("Say with --out DIR where the pictures are to go."));
        Optional<String> wanted = Optional.ofNullable(view.getValue());
        wanted.filter(name -> !call.screen().views().contains(name)).ifPresent(name -> {
            throw new BadArgument("There is no view " + name + "; there are "
                    + String.join(", ", call.screen().views()) + ".");
        });
        ThemeChoice choice = theme();
        int[] pixels = pixels();
        ChosenServer server = call.serverChoice().required();
        List<Path> files = call.screen()
                .pictures(new PictureRequest(
                        server,
                        call.schema(Optional.of(server.profile())),
                        wanted,
                        choice,
                        pixels[0],
                        pixels[1],
                        folder,
                        call.log()));
        if (call.options().json()) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            addTo(json.putArray("files"), files);
            call.console().exact(JsonText.of(json));
        } else {
            files.forEach(file -> call.console().line(file.toString()));
        }
        return ExitCode.DONE;
    }

    static void addTo(ArrayNode array, List<Path> files) {
        files.forEach(file -> array.add(file.toString()));
    }

    private ThemeChoice theme() {
        String word = theme.getValue();
        if (word == null) {
            return ThemeChoice.DARK;
        }
        return ThemeChoice.of(word)
                .filter(choice -> choice != ThemeChoice.SYSTEM)
                .orElseThrow(() -> new BadArgument("--theme is light or dark."));
    }

    private int[] pixels() {
        String text = size.getValue();
        if (text == null) {
            return new int[] {PictureRequest.WIDTH, PictureRequest.HEIGHT};
        }
        Matcher matcher = SIZE.matcher(text);
        if (matcher.matches()) {
            int width = Integer.parseInt(matcher.group(1));
            int height = Integer.parseInt(matcher.group(2));
            if (width >= NARROWEST && width <= MOST && height >= LOWEST && height <= MOST) {
                return new int[] {width, height};
            }
        }
        throw new BadArgument("--size is WIDTHxHEIGHT in pixels, from " + NARROWEST + "x" + LOWEST + " to " + MOST + "x"
                + MOST + ".");
    }
}
