package io.lodekey.settings;

import java.io.Serial;

/// An address that cannot be understood. The message is one sentence that names the part that is wrong; it repeats no
/// text of the address, since that may hold a password.
public final class AddressException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    AddressException(String sentence) {
        super(sentence);
    }
}
