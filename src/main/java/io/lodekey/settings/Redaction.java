package io.lodekey.settings;

import java.util.regex.Pattern;

/// Takes passwords out of text that is about to be shown or logged. A last net: text is not to hold any before it.
public final class Redaction {
    private static final String HIDDEN = "(hidden)";
    /// The user part of a URI with a password in it, up to the last `@` before the next space.
    private static final Pattern USER_INFO = Pattern.compile("://[^\\s]*:[^\\s]*@");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\b(password|passwd|pass|requirepass|masterauth|secret|token)(\"?\\s*[=:]\\s*)(\"[^\"]*\"|[^\\s,;})\\]]+)");

    private Redaction() {}

    /// The text without the user and password of any URI, and without values named like a password.
    public static String of(String text) {
        String withoutUserInfo =
                text.indexOf("://") < 0 ? text : USER_INFO.matcher(text).replaceAll("://" + HIDDEN + "@");
        return NAMED.matcher(withoutUserInfo).replaceAll("$1$2" + HIDDEN);
    }
}
