package io.lodekey.keyspace;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The words of schema files.
final class SchemaWords {
    static final Map<String, Role> ROLES = words(Role.values(), Role::word);
    static final Map<String, MissCost> COSTS = words(MissCost.values(), SchemaWords::spoken);
    static final Map<String, Content.Form> FORMS = words(Content.Form.values(), SchemaWords::spoken);
    static final Map<String, ReferenceKind> KINDS = words(ReferenceKind.values(), SchemaWords::spoken);

    private static final String ANY = "any";
    private static final Map<String, Set<KeyType>> TYPES = types();

    private SchemaWords() {}

    /// The types that `words` name together: none for `any`, which restricts nothing.
    static Set<KeyType> types(YamlMap map, String key) {
        Set<KeyType> types = EnumSet.noneOf(KeyType.class);
        List<String> words = map.texts(key);
        for (String word : words) {
            Set<KeyType> named = TYPES.get(word);
            if (named == null) {
                map.problem(key, YamlMap.unknownWord(key, word, TYPES.keySet()));
            } else {
                types.addAll(named);
            }
        }
        return words.contains(ANY) ? Set.of() : types;
    }

    private static Map<String, Set<KeyType>> types() {
        Map<String, Set<KeyType>> types = new LinkedHashMap<>();
        Arrays.stream(KeyType.values())
                .filter(type -> type != KeyType.OTHER)
                .forEach(type -> types.put(type.word(), Set.of(type)));
        types.put(ANY, Set.of());
        return types;
    }

    /// `OCR_CALL` is written `ocr call`.
    private static String spoken(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static <T> Map<String, T> words(T[] values, Function<T, String> word) {
        Map<String, T> words = new LinkedHashMap<>();
        for (T value : values) {
            words.put(word.apply(value), value);
        }
        return words;
    }
}
