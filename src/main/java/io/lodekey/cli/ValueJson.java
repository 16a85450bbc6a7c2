package io.lodekey.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lodekey.keyspace.KeyText;
import io.lodekey.redis.KeyValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A value as JSON. Where all of it is UTF-8, strings are as they are and `valueEncoding` is `text`; else all of them
/// are written as names are, with `\xNN`, and it is `escaped`.
final class ValueJson {
    private ValueJson() {}

    static void addTo(ObjectNode json, KeyValue value) {
        if (value instanceof KeyValue.NotRead(String why)) {
            json.putNull("value").put("truncated", true).put("notRead", why);
            return;
        }
        boolean text = parts(value).allMatch(ValueJson::isText);
        Function<byte[], String> string = text ? bytes -> new String(bytes, StandardCharsets.UTF_8) : KeyText::print;
        switch (value) {
            case KeyValue.Text(String whole, var _) -> json.put("value", whole);
            case KeyValue.Bytes(byte[] data, var _) -> json.put("value", string.apply(data));
            case KeyValue.ListItems(List<byte[]> items, var _) -> array(json.putArray("value"), items, string);
            case KeyValue.SetMembers(List<byte[]> members, var _) -> array(json.putArray("value"), members, string);
            case KeyValue.ZsetEntries(var entries, var _) -> {
                ArrayNode array = json.putArray("value");
                entries.forEach(entry ->
                        score(array.addObject().put("member", string.apply(entry.member())), entry.score()));
            }
            case KeyValue.HashFields(var fields, var _) -> fields(json.putObject("value"), fields, string);
            case KeyValue.StreamEntries(var entries, var _) -> {
                ArrayNode array = json.putArray("value");
                for (KeyValue.Entry entry : entries) {
                    ArrayNode pairs = array.addObject().put("id", entry.id()).putArray("fields");
                    entry.fields()
                            .forEach(f -> pairs.addArray()
                                    .add(string.apply(f.field()))
                                    .add(string.apply(f.value())));
                }
            }
            case KeyValue.NotRead _ -> throw new IllegalStateException("told above");
        }
        json.put("valueEncoding", text ? "text" : "escaped").put("truncated", value.truncated());
    }

    private static void array(ArrayNode array, List<byte[]> items, Function<byte[], String> string) {
        items.forEach(item -> array.add(string.apply(item)));
    }

    private static void fields(ObjectNode object, List<KeyValue.Field> fields, Function<byte[], String> string) {
        fields.forEach(field -> object.put(string.apply(field.field()), string.apply(field.value())));
    }

    /// JSON has no infinity; Redis does.
    private static void score(ObjectNode entry, double score) {
        if (Double.isInfinite(score)) {
            entry.put("score", score > 0 ? "inf" : "-inf");
        } else {
            entry.put("score", score);
        }
    }

    private static Stream<byte[]> parts(KeyValue value) {
        return switch (value) {
            case KeyValue.Text _, KeyValue.NotRead _ -> Stream.of();
            case KeyValue.Bytes(byte[] data, var _) -> Stream.of(data);
            case KeyValue.ListItems(List<byte[]> items, var _) -> items.stream();
            case KeyValue.SetMembers(List<byte[]> members, var _) -> members.stream();
            case KeyValue.ZsetEntries(var entries, var _) -> entries.stream().map(KeyValue.Scored::member);
            case KeyValue.HashFields(var fields, var _) -> fields.stream().flatMap(ValueJson::both);
            case KeyValue.StreamEntries(var entries, var _) ->
                entries.stream().flatMap(entry -> entry.fields().stream()).flatMap(ValueJson::both);
        };
    }

    private static Stream<byte[]> both(KeyValue.Field field) {
        return Stream.of(field.field(), field.value());
    }

    private static boolean isText(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
