package io.lodekey.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Error Prone and NullAway run in the build with the plug-in line of the pom; here that very line meets bad samples.
class StaticAnalysisTest {
    private static final Pattern PLUGIN = Pattern.compile("<arg>(-Xplugin:ErrorProne[^<]*)</arg>");

    @TempDir
    private Path classes;

    @Test
    void nullAwayNoticesANullInANullMarkedPackage() throws Exception {
        var errors = errorsIn("String f() { return null; }");

        assertThat(errors).anyMatch(error -> error.contains("[NullAway]"));
    }

    @Test
    void errorProneNoticesAComparisonThatIsAlwaysFalse() throws Exception {
        var errors = errorsIn("boolean f(String a) { return a.equals(1); }");

        assertThat(errors).anyMatch(error -> error.contains("[EqualsIncompatibleType]"));
    }

    @Test
    void aGoodSamplePasses() throws Exception {
        assertThat(errorsIn("String f() { return \"\"; }")).isEmpty();
    }

    private List<String> errorsIn(String member) throws Exception {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var findings = new DiagnosticCollector<JavaFileObject>();
        var source = new Source("""
            package sample;
            @org.jspecify.annotations.NullMarked
            class Sample { %s }
            """.formatted("public " + member));
        var options = new ArrayList<>(List.of(
                "-d",
                classes.toString(),
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-XDaddTypeAnnotationsToSymbol=true",
                "-processorpath",
                System.getProperty("java.class.path")));
        options.add(pluginLine());
        compiler.getTask(null, null, findings, options, null, List.of(source)).call();
        return findings.getDiagnostics().stream()
                .filter(finding ->
                        finding.getCode() != null && !finding.getCode().contains("note"))
                .map(finding -> finding.getMessage(java.util.Locale.ROOT))
                .filter(message -> message.startsWith("["))
                .toList();
    }

    private static String pluginLine() throws Exception {
        var matcher = PLUGIN.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(matcher.find()).as("the pom runs Error Prone").isTrue();
        return matcher.group(1);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Sample.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
