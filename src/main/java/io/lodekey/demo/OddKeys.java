package io.lodekey.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Names and values that break what takes them for text, and collections nobody should have let grow so.
final class OddKeys {
    static final int COUNT = 18;

    private final SampleParts parts;

    OddKeys(SampleParts parts) {
        this.parts = parts;
    }

    void write(KeySink sink) {
        names(sink);
        values(sink);
        versions(sink);
        large(sink);
    }

    private void names(KeySink sink) {
        var dice = parts.dice("odd names", 0);
        string(sink, new byte[0], "the empty name is a name");
        string(sink, binary(dice, ""), "sixteen bytes of a digest");
        string(sink, binary(dice, "resolution:"), "[]");
        string(sink, binary(dice, "doc:chunk_text:"), "A chunk whose id was never made into text.");
        string(sink, Bytes.utf8("doc:chunk_text:Übersicht-größe-東京"), "A chunk named by a person.");
        string(sink, Bytes.utf8("doc:cleaned_text:draft*[1]?"), "{\"text\": \"named by a pattern\"}");
        string(sink, Bytes.utf8("line one\nline two\t\"quoted\" \\x41"), "controls, quotes and a backslash");
        string(sink, Bytes.utf8(":::"), "three empty segments and a fourth");
        string(sink, Bytes.utf8("export:" + "long-".repeat(400)), "a name of two thousand bytes");
    }

    private void values(KeySink sink) {
        var dice = parts.dice("odd values", 0);
        var pickle = dice.bytes(240);
        pickle[0] = (byte) 0x80;
        pickle[1] = 4;
        sink.string(Bytes.utf8("pickle:profile:42"), KeySink.NEVER, parts.plain(pickle));
        sink.hash(
                Bytes.utf8("thumbs:index"),
                KeySink.NEVER,
                List.of("\u0089PNG\r\n", "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF"));
        string(sink, Bytes.utf8("doc:chunk_text:" + dice.uuid()), "");
    }

    /// Results of a second model, beside the first: names with a version.
    private void versions(KeySink sink) {
        var documents = parts.documents();
        var names = parts.names();
        for (var i = 0; i < 3; i++) {
            var document = documents.get(documents.first(Part.OCR, 0.03) + i);
            var name = names.of("doc_ocr_result", "document_uuid", document.uuid(), "version", String.valueOf(2 + i));
            sink.string(name, 2 * Times.DAY, parts.values().ocr(document, "textract-3"));
        }
    }

    private void large(KeySink sink) {
        var set = uuids("tagged", 15_000);
        sink.set(Bytes.utf8("tag:invoice:keys"), KeySink.NEVER, set);
        var hash = new ArrayList<String>();
        for (var id : uuids("semantic", 12_000)) {
            hash.add(id.substring(0, 18));
            hash.add("invoice 2026");
        }
        sink.hash(Bytes.utf8("semantic_name:index"), 2 * Times.DAY, hash);
        var text = parts.plain("");
        for (var i = 0; i < 8; i++) {
            text.raw(parts.values().prose(), 0, 1 << 17);
        }
        sink.string(Bytes.utf8("export:full:2026-10"), 2 * Times.DAY, text);
    }

    private List<String> uuids(String purpose, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> parts.dice(purpose, i).uuid())
                .toList();
    }

    private void string(KeySink sink, byte[] name, String value) {
        sink.string(name, Times.DAY, parts.plain(value));
    }

    /// Sixteen bytes that are no text, none of them a colon.
    private static byte[] binary(Dice dice, String prefix) {
        var name = new Bytes().text(prefix);
        name.write(0);
        name.write(0xff);
        for (var i = 0; i < 14; i++) {
            name.write(0x80 | dice.below(0x7f));
        }
        return name.copy();
    }
}
