package io.lodekey.settings;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Percent-decoding as RFC 3986 has it: `%` and two hex digits is a byte, bytes are UTF-8, `+` stays a plus sign.
final class PercentDecoding {
    private PercentDecoding() {}

    /// @param part what is decoded, for the message: `the password`
    /// @throws AddressException when a `%` is not followed by two hex digits, or the bytes are not UTF-8
    static String decode(String text, String part) throws AddressException {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '%') {
                out.put(in[i]);
                continue;
            }
            int high = digit(in, i + 1);
            int low = digit(in, i + 2);
            if (high < 0 || low < 0) {
                throw new AddressException("In " + part
                        + " of the address a % is not followed by two hexadecimal digits; write a literal % as %25.");
            }
            out.put((byte) (high * 16 + low));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new AddressException("In " + part + " of the address the percent-encoded bytes are not UTF-8.");
        }
    }

    private static int digit(byte[] in, int at) {
        return at < in.length ? Character.digit(in[at], 16) : -1;
    }
}
