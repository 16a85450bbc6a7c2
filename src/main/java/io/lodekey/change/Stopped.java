package io.lodekey.change;

/// Ends a run early, with everything that is known saved: it can be gone on with. Never leaves this package.
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    Stopped(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
