package io.lodekey.change;

/// What a reply, or a look, says of one key.
sealed interface Verdict {
    Verdict DONE = new Decided(Outcome.DONE, "");
    Verdict OPEN = new Open();
    Verdict DOUBT = new Doubt();
    Verdict STALE = new Stale();

    /// Nothing more is to be done.
    record Decided(Outcome outcome, String why) implements Verdict {}

    /// It has not been changed by us and still is what was planned: to be sent, or sent again.
    record Open() implements Verdict {}

    /// Nobody knows whether it was changed: to be looked at.
    record Doubt() implements Verdict {}

    /// It was not changed, and is not what was read a moment ago: to be read again.
    record Stale() implements Verdict {}

    static Verdict skipped(String why) {
        return new Decided(Outcome.SKIPPED, why);
    }

    static Verdict changed(String why) {
        return new Decided(Outcome.CHANGED, why);
    }

    static Verdict failed(String why) {
        return new Decided(Outcome.FAILED, why);
    }

    static Verdict expired() {
        return new Decided(Outcome.EXPIRED, "its time had passed");
    }
}
