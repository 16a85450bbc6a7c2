package io.lodekey.change;

import io.lodekey.redis.Cmd;
import io.lodekey.redis.Reply;
import java.util.List;

/// How one kind of change is carried out, or put back, on the keys of one window.
interface Deed {
    /// What must be known, and kept, before a window is recorded as sent.
    ///
    /// @param verdicts one for each key; those that are not open are not sent
    /// @param kept payloads that are on the disk now
    record Ready(List<Verdict> verdicts, List<Kept> kept) {}

    /// Whether [#prepare(List)] is needed.
    boolean prepares();

    /// Looks at keys, and keeps what the change is going to take away.
    Ready prepare(List<PlannedKey> keys);

    /// Called before a window goes out, and again when one of an earlier run is settled.
    void expect(List<Kept> kept);

    /// Called for those of a window that were read again.
    default void expectAlso(List<Kept> kept) {
        expect(kept);
    }

    /// The one command that changes this key.
    ///
    /// @param first of the burst it goes out in
    Cmd command(PlannedKey key, boolean first);

    /// What the server's answer says; never asked about one in doubt.
    Verdict verdict(PlannedKey key, Reply reply);

    /// What became of keys in doubt, one verdict for each: decided, or open if it has to be sent (again).
    List<Verdict> settle(List<PlannedKey> keys);
}
