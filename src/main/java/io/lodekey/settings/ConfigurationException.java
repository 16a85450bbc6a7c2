package io.lodekey.settings;

import java.io.Serial;
import java.util.List;

/// Variables of the environment that do not parse. Every sentence names its variable and none repeats a value.
public final class ConfigurationException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    ConfigurationException(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    /// One sentence for each variable.
    public List<String> problems() {
        return problems;
    }
}
