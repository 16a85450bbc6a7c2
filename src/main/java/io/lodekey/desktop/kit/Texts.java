package io.lodekey.desktop.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The words of one package: the file `texts.properties` beside a class. An apostrophe in a text is the typographic one
/// (’); the plain one quotes, as [MessageFormat] says.
public final class Texts {
    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// The texts beside a class.
    ///
    /// @throws MissingResourceException if there is no such file
    public static Texts of(Class<?> anchor) {
        String name = anchor.getPackageName() + ".texts";
        return new Texts(ResourceBundle.getBundle(name, Locale.getDefault(), anchor.getClassLoader()));
    }

    /// One text with its gaps filled.
    ///
    /// @param args strings; format figures with [io.lodekey.text.Figures] before
    /// @throws MissingResourceException if the file has no such key
    public String get(String key, Object... args) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(args);
    }
}
