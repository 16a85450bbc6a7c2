package io.lodekey.keyspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    @Test
    void variablesComeInTheirOrder() {
        Template template = Template.of("a:{x}:b:v{y}:{z...}");
        assertThat(template.text()).isEqualTo("a:{x}:b:v{y}:{z...}");
        assertThat(template.variables()).containsExactly("x", "y", "z");
        assertThat(Template.of("a:b").variables()).isEmpty();
    }

    @Test
    void templatesOfTheSameTextAreEqual() {
        assertThat(Template.of("a:{x}")).isEqualTo(Template.of("a:{x}")).hasSameHashCodeAs(Template.of("a:{x}"));
        assertThat(Template.of("a:{x}"))
                .isNotEqualTo(Template.of("a:{y}"))
                .isNotEqualTo(Template.of("a:{x}", true))
                .hasToString("a:{x}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''              | the template is empty
        a:{x            | the brace at character 3 has no partner; a literal brace is written doubled
        a:x}            | the brace at character 4 has no partner; a literal brace is written doubled
        {a{b}           | the brace at character 1 has no partner; a literal brace is written doubled
        a:{}            | {} names no variable; a name has letters, digits and _ and starts with no digit
        a:{x y}         | {x y} names no variable; a name has letters, digits and _ and starts with no digit
        a:{...}         | {...} names no variable; a name has letters, digits and _ and starts with no digit
        a:{x}b          | a variable ends its segment, but text follows {x}
        a:{x}{y}        | a segment holds one variable at most, and has {x} and {y}
        a:v{x...}       | a rest variable is a segment of its own, but 'v' stands beside {x...}
        {x...}:b        | a rest variable comes last, but segments follow {x...}
        {x}:{x}         | the variable {x} is used twice
        {x}:v{x}:{x}    | the variable {x} is used twice
        """)
    void aMalformedTemplateIsRefusedInASentence(String text, String problem) {
        assertThatThrownBy(() -> Template.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> Template.of("{x}b:{x}:{y...}:c}"))
                .hasMessageContainingAll("text follows {x}", "used twice", "comes last", "character 18 has no partner");
    }

    @Test
    void aVersionSuffixSuitsNeitherARestNorAVersion() {
        assertThatThrownBy(() -> Template.of("a:{x...}", true)).hasMessageContaining("rest variable would take");
        assertThatThrownBy(() -> Template.of("a:v{version}", true)).hasMessageContaining("{version} is used twice");
    }

    @Test
    void namesOfMoreThanSixtyFourSegmentsAreNoTemplates() {
        assertThat(Template.of("a:".repeat(63) + "a").variables()).isEmpty();
        assertThatThrownBy(() -> Template.of("a:".repeat(64) + "a")).hasMessageContaining("65 segments");
    }

    @Test
    void halfACharacterIsRefused() {
        assertThatThrownBy(() -> Template.of("a\ud800:b")).hasMessageContaining("half a character");
    }
}
