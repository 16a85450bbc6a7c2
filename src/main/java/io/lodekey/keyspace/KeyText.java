package io.lodekey.keyspace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;

/// Names as text that a person can read and give back: UTF-8, with `\xNN` for other bytes and control characters and
/// `\\` for a backslash. `parse(print(name))` is `name`, for every name.
///
/// Line and paragraph separators and the characters that turn the direction of writing count as control characters:
/// a name must not break the line it is printed on, nor show itself in another order than it has.
public final class KeyText {
    private static final HexFormat HEX = HexFormat.of();

    private KeyText() {}

    /// `name` as text.
    public static String print(byte[] name) {
        if (isPlain(name)) {
            return new String(name, ISO_8859_1);
        }
        var text = new StringBuilder(name.length + 16);
        var decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(name);
        CharBuffer out = CharBuffer.allocate(Math.min(name.length, 8192) + 2);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            out.flip();
            out.codePoints().forEach(point -> appendPoint(text, point));
            out.clear();
            if (result.isUnderflow()) {
                return text.toString();
            }
            if (result.isError()) {
                for (int i = 0; i < result.length(); i++) {
                    appendByte(text, in.get());
                }
                decoder.reset();
            }
        }
    }

    /// The bytes that [#print] shows as `text`. Hexadecimal digits may be of either case.
    ///
    /// @throws IllegalArgumentException naming the escape that is none
    public static byte[] parse(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (at < text.length()) {
            int escape = text.indexOf('\\', at);
            int end = escape < 0 ? text.length() : escape;
            bytes.writeBytes(encode(text, at, end));
            at = end;
            if (escape >= 0) {
                at += parseEscape(text, escape, bytes);
            }
        }
        return bytes.toByteArray();
    }

    private static int parseEscape(String text, int at, ByteArrayOutputStream bytes) {
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
        if (kind == '\\') {
            bytes.write('\\');
            return 2;
        }
        if (kind == 'x'
                && at + 4 <= text.length()
                && HexFormat.isHexDigit(text.charAt(at + 2))
                && HexFormat.isHexDigit(text.charAt(at + 3))) {
            bytes.write(HexFormat.fromHexDigits(text, at + 2, at + 4));
            return 4;
        }
        String found = text.substring(at, Math.min(text.length(), at + (kind == 'x' ? 4 : 2)));
        throw new IllegalArgumentException(
                "'%s' at character %d is no escape; write \\\\ for a backslash and \\xNN for a byte"
                        .formatted(found, at + 1));
    }

    private static byte[] encode(String text, int from, int to) {
        try {
            ByteBuffer encoded = UTF_8.newEncoder().encode(CharBuffer.wrap(text, from, to));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the text holds half a character, which has no bytes", e);
        }
    }

    private static boolean isPlain(byte[] name) {
        for (byte b : name) {
            if (b < ' ' || b == 0x7f || b == '\\') {
                return false;
            }
        }
        return true;
    }

    private static void appendPoint(StringBuilder text, int point) {
        if (point == '\\') {
            text.append("\\\\");
        } else if (isControl(point)) {
            for (byte b : Character.toString(point).getBytes(UTF_8)) {
                appendByte(text, b);
            }
        } else {
            text.appendCodePoint(point);
        }
    }

    private static void appendByte(StringBuilder text, byte b) {
        text.append("\\x").append(HEX.toHexDigits(b));
    }

    private static boolean isControl(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
        };
    }
}
