package io.lodekey.keyspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/// Reads schemas from YAML. The schema that comes with Lodekey, `document-pipeline.yaml` beside
/// this class, is the example to start from.
///
/// A schema that declares no family of Lodekey's own keys (`own: true`) gets one, or Lodekey's
/// locks would be counted among the user's keys. Where it overlaps with a template of the file, a
/// walk finds the more literal as ever.
public final class SchemaLoader {
    private static final String BUNDLED = "document-pipeline.yaml";
    private static final String OWN_TEMPLATE = "lodekey:{rest...}";
    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    private SchemaLoader() {}

    /// The schema that comes with Lodekey, with default parameters.
    public static Schema bundled() {
        try {
            return bundled(SchemaParameters.defaults());
        } catch (SchemaException e) {
            throw new IllegalStateException("the schema that comes with Lodekey is broken", e);
        }
    }

    /// The schema that comes with Lodekey.
    ///
    /// @throws SchemaException only when the parameters don't suit it: a time to live for no
    ///     family, a stream prefix that makes two templates clash
    public static Schema bundled(SchemaParameters parameters) throws SchemaException {
        try (InputStream in = SchemaLoader.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException("the schema that comes with Lodekey is missing");
            }
            return parse(new String(in.readAllBytes(), UTF_8), BUNDLED, parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The schema of `file`, which is UTF-8.
    ///
    /// @throws SchemaException telling all that is wrong with it
    /// @throws IOException when the file can't be read
    public static Schema read(Path file, SchemaParameters parameters) throws SchemaException, IOException {
        String sourceName = file.toString();
        String yaml;
        try {
            yaml = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SchemaException(sourceName, List.of(new SchemaProblem(0, "", "the file is not UTF-8 text")));
        }
        return parse(yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml, sourceName, parameters);
    }

    /// The schema that `yaml` holds.
    ///
    /// @param sourceName how messages call it
    /// @throws SchemaException telling all that is wrong with it
    public static Schema parse(String yaml, String sourceName, SchemaParameters parameters) throws SchemaException {
        var problems = new Problems();
        SchemaDraft draft = draft(compose(yaml, sourceName), parameters, problems);
        if (!problems.all().isEmpty()) {
            throw new SchemaException(sourceName, problems.all());
        }
        return draft.build();
    }

    private static SchemaDraft draft(Node root, SchemaParameters parameters, Problems problems) {
        SchemaDraft draft = new SchemaReader(parameters).read(new YamlMap(root, "a schema", problems));
        new SchemaChecks(draft, problems).all(parameters);
        if (draft.families.stream().noneMatch(family -> family.value().own())) {
            addOwn(draft);
        }
        return draft;
    }

    private static void addOwn(SchemaDraft draft) {
        String id = draft.ids.containsKey("lodekey") ? "lodekey_own" : "lodekey";
        var own = new Family(
                draft.families.size(),
                id,
                "Lodekey",
                Template.of(OWN_TEMPLATE),
                Set.of(),
                TtlRule.any(),
                Role.STATE,
                MissCost.NONE,
                List.of(),
                "Lodekey's own keys.",
                true);
        draft.families.add(new SchemaDraft.Placed<>(own, 0, id));
    }

    /// The tree of nodes, which stops at the first error of the YAML itself: what follows can't be
    /// told.
    private static Node compose(String yaml, String sourceName) throws SchemaException {
        var options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        try {
            Node root = new Yaml(options).compose(new StringReader(yaml));
            if (root == null) {
                throw new SchemaException(sourceName, List.of(new SchemaProblem(1, "", "the file is empty")));
            }
            return root;
        } catch (YAMLException e) {
            throw new SchemaException(sourceName, List.of(syntax(yaml, e)));
        }
    }

    private static SchemaProblem syntax(String yaml, YAMLException error) {
        return switch (error) {
            case MarkedYAMLException marked -> {
                Mark mark = marked.getProblemMark();
                int line = mark == null ? 0 : mark.getLine() + 1;
                yield new SchemaProblem(line, "", "no YAML: " + marked.getProblem());
            }
            case ReaderException unreadable -> {
                int end = yaml.offsetByCodePoints(0, unreadable.getPosition());
                int line = (int) yaml.substring(0, end).lines().count();
                yield new SchemaProblem(Math.max(1, line), "", "no YAML: a control character stands here");
            }
            default -> new SchemaProblem(0, "", "no YAML: " + error.getMessage());
        };
    }
}
