package io.lodekey.change;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.lodekey.redis.Cmd;
import io.lodekey.redis.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Brings keys back from a file of payloads. Never over a key that is there, and never with a time that has passed: the
/// server would answer OK and make nothing of it.
final class RestoreDeed implements Deed {
    /// One that would end within this time may have ended before it arrives.
    private static final long MARGIN_MILLIS = 20;
    private static final byte[] ABSOLUTE = "ABSTTL".getBytes(US_ASCII);

    private final Sight sight;
    private final Records reader;
    private final Places places;
    private final Map<Long, PayloadReader.Record> records = new HashMap<>();

    /// Knows where the payloads of some rows are.
    interface Places {
        /// Null where nothing is kept.
        PayloadFile.@Nullable Place of(PlannedKey key);
    }

    /// Reads payloads.
    interface Records {
        PayloadReader.Record at(long offset, int length);
    }

    RestoreDeed(Sight sight, Records reader, Places places) {
        this.sight = sight;
        this.reader = reader;
        this.places = places;
    }

    @Override
    public boolean prepares() {
        return true;
    }

    @Override
    public Ready prepare(List<PlannedKey> keys) {
        records.clear();
        var verdicts = new ArrayList<Verdict>(keys.size());
        for (PlannedKey key : keys) {
            verdicts.add(load(key));
        }
        return new Ready(verdicts, List.of());
    }

    private Verdict load(PlannedKey key) {
        PayloadFile.Place place = places.of(key);
        if (place == null) {
            return Verdict.failed("nothing is kept of it");
        }
        PayloadReader.Record record = reader.at(place.offset(), place.length());
        if (hasEnded(record.expiresAt())) {
            return Verdict.expired();
        }
        records.put(key.row(), record);
        return Verdict.OPEN;
    }

    private boolean hasEnded(long expiresAt) {
        return expiresAt != PlannedKey.NO_EXPIRY && expiresAt <= sight.now() + MARGIN_MILLIS;
    }

    @Override
    public void expect(List<Kept> kept) {
        // what is brought back is in the file, not in the journal
    }

    @Override
    public Cmd command(PlannedKey key, boolean first) {
        PayloadReader.Record record = records.get(key.row());
        if (record == null) {
            throw new IllegalStateException("Nothing was read for row " + key.row());
        }
        long expiry = Math.max(0, record.expiresAt());
        return new Cmd(
                "RESTORE",
                List.of(key.change().source(), Long.toString(expiry).getBytes(US_ASCII), record.payload(), ABSOLUTE));
    }

    @Override
    public Verdict verdict(PlannedKey key, Reply reply) {
        return switch (reply) {
            case Reply.Status _ -> Verdict.DONE;
            case Reply.Failed(String error)
            when error.startsWith("BUSYKEY") -> Verdict.skipped("a key of that name is there");
            case Reply.Failed(String error) -> Verdict.failed(Refusals.quote(error));
            default -> Verdict.failed("the server gave an answer that RESTORE does not have");
        };
    }

    @Override
    public List<Verdict> settle(List<PlannedKey> keys) {
        List<Verdict> ready = keys.stream().map(this::load).toList();
        List<Seen> seen =
                sight.look(keys.stream().map(key -> key.change().source()).toList());
        var verdicts = new ArrayList<Verdict>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            PayloadReader.Record record = records.get(keys.get(i).row());
            if (!seen.get(i).exists() || record == null) {
                verdicts.add(ready.get(i));
            } else if (seen.get(i).is(keys.get(i).type(), record.expiresAt())) {
                verdicts.add(Verdict.DONE);
            } else {
                verdicts.add(Verdict.changed("a key of that name is there, of another type or expiry"));
            }
        }
        return verdicts;
    }
}
