package io.lodekey.cli;

/// The options that lead a command to the same server, schema and state, for one that a person is to paste.
final class Where {
    private Where() {}

    /// Begins with a space, or is empty. Never repeats a password: an address that holds one is left out.
    static String of(Call call) {
        GlobalOptions options = call.options();
        StringBuilder text = new StringBuilder();
        options.uri()
                .filter(uri -> !uri.contains("@"))
                .ifPresent(uri -> text.append(" --uri ").append(Shell.quoted(uri)));
        if (options.uri().filter(uri -> uri.contains("@")).isPresent()) {
            text.append(" --uri …");
        }
        options.profile().ifPresent(name -> text.append(" --profile ").append(Shell.quoted(name)));
        options.schema().ifPresent(file -> text.append(" --schema ").append(Shell.quoted(file)));
        options.state().ifPresent(folder -> text.append(" --state ").append(Shell.quoted(folder)));
        return text.toString();
    }
}
