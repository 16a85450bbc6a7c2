package io.lodekey.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    private static final List<String> GROUNDS = List.of("-color-bg-default", "-color-bg-subtle");

    private final Palette palette = new Palette(Mode.DARK);

    @Test
    void bothThemesNameTheSameColours() {
        assertThat(tokens(Mode.LIGHT)).isEqualTo(tokens(Mode.DARK)).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @EnumSource
    void everyTokenIsAColour(Mode mode) {
        assertThat(tokens(mode))
                .allSatisfy(token -> assertThat(palette.color(token, mode)).isNotNull());
    }

    @Test
    void anUnknownTokenIsRefusedByName() {
        assertThatThrownBy(() -> palette.color("-lk-nothing")).hasMessageContaining("-lk-nothing");
    }

    @Test
    void aChangeOfThemeIsToldAfterItsColoursHold() {
        List<Color> seen = new ArrayList<>();
        palette.mode().subscribe((was, is) -> seen.add(palette.color("-color-bg-default")));

        palette.show(Mode.LIGHT);

        assertThat(seen).containsExactly(palette.color("-color-bg-default", Mode.LIGHT));
    }

    @ParameterizedTest
    @EnumSource
    void textIsReadableOnEveryGround(Mode mode) {
        for (String ground : GROUNDS) {
            for (String text : List.of(
                    "-lk-fg-strong",
                    "-color-fg-default",
                    "-color-fg-muted",
                    "-color-accent-fg",
                    "-color-success-fg",
                    "-color-warning-fg",
                    "-color-danger-fg")) {
                readable(mode, text, ground, ground);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void chipsAreReadable(Mode mode) {
        for (String ground : GROUNDS) {
            readable(mode, "-lk-chip-neutral-fg", "-color-neutral-muted", ground);
            readable(mode, "-color-fg-muted", "-color-neutral-subtle", ground);
            for (String tone : List.of("accent", "success", "warning", "danger")) {
                readable(mode, "-lk-chip-" + tone + "-fg", "-color-" + tone + "-subtle", ground);
            }
        }
        for (String environment : List.of("production", "staging", "development", "sample", "none")) {
            String token = "-lk-env-" + environment;
            readable(mode, token + "-fg", token, "-color-bg-subtle");
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesOnTheMapOfRolesAndButtonsAreReadable(Mode mode) {
        for (String role : List.of("cache", "kept", "legacy", "unknown")) {
            readable(mode, "-lk-role-fg", "-lk-role-" + role, "-color-bg-default");
            readable(mode, "-lk-role-fg-muted", "-lk-role-" + role, "-color-bg-default");
        }
        readable(mode, "-color-fg-emphasis", "-color-accent-emphasis", "-color-bg-default");
        readable(mode, "-color-fg-emphasis", "-lk-primary-hover", "-color-bg-default");
        readable(mode, "-color-fg-emphasis", "-color-danger-emphasis", "-color-bg-default");
        readable(mode, "-lk-fg-strong", "-lk-current", "-color-bg-subtle");
        readable(mode, "-color-fg-default", "-color-accent-subtle", "-color-bg-default");
        readable(mode, "-color-fg-muted", "-color-accent-subtle", "-color-bg-default");
    }

    @Test
    void poorContrastWouldBeNoticed() {
        assertThat(Contrast.of(Color.WHITE, Color.BLACK)).isGreaterThan(20.9);
        assertThat(Contrast.of(Color.web("#777777"), Color.WHITE)).isLessThan(Contrast.AA);
        assertThat(Contrast.of(Color.web("#767676"), Color.WHITE)).isGreaterThan(Contrast.AA);
    }

    private void readable(Mode mode, String text, String over, String under) {
        Color ground = Contrast.laid(palette.color(over, mode), palette.color(under, mode));
        assertThat(Contrast.of(palette.color(text, mode), ground))
                .as("%s on %s over %s, %s", text, over, under, mode)
                .isGreaterThanOrEqualTo(Contrast.AA);
    }

    private static Set<String> tokens(Mode mode) {
        Set<String> names = new TreeSet<>();
        Matcher token = Pattern.compile("(?m)^\\s*(-lk-[\\w-]+):").matcher(Resources.text(mode.paletteSheet()));
        while (token.find()) {
            names.add(token.group(1));
        }
        return names;
    }
}
