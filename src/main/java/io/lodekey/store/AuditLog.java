package io.lodekey.store;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/// Who changed what, when, on which server, and how it ended: a record begun durably before the first write and
/// completed after the last. Several programs may have it open at once.
public final class AuditLog implements AutoCloseable {
    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int ID_RANDOM = 1 << 24;
    private static final int LONGEST_DETAIL = 500;

    private final StoreFile store;
    private final Clock clock;

    private AuditLog(StoreFile store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Opens `audit.sqlite` in the folder of Lodekey's data, and marks as cut off what says it is running while its
    /// process is gone from this host.
    ///
    /// @throws StoreFailure when it cannot be opened: then nothing may be changed on a server
    public static AuditLog open(Path data, Clock clock) {
        var log = new AuditLog(StoreFile.openOrCreate(data.resolve("audit.sqlite"), AuditRows.LAYOUT), clock);
        log.markCutOff();
        return log;
    }

    /// An id that sorts by time and that no other change has, such as `20261123-142233-9f03ab`.
    public static String freshId() {
        return ID_TIME.format(Instant.now())
                + String.format("-%06x", ThreadLocalRandom.current().nextInt(ID_RANDOM));
    }

    /// The operating system's name of who runs this program.
    public static String user() {
        return System.getProperty("user.name", "unknown");
    }

    /// Records that a change begins. When this returns it is on the disk.
    public void begin(AuditStart start) {
        store.update(connection -> {
            AuditRows.insert(connection, start, now());
            AuditRows.event(connection, start.change(), now(), "begun", start.subject());
        });
    }

    /// Records that a change goes on, in this process. One that this file does not know yet is begun.
    public void resume(AuditStart start) {
        store.update(connection -> {
            if (AuditRows.resume(connection, start)) {
                AuditRows.event(
                        connection,
                        start.change(),
                        now(),
                        "resumed",
                        start.process().sentencePart());
            } else {
                AuditRows.insert(connection, start, now());
                AuditRows.event(connection, start.change(), now(), "begun", start.subject());
            }
        });
    }

    /// Records how a change ended, or for now ended.
    public void complete(String change, AuditState state, String outcome) {
        store.update(connection -> {
            AuditRows.end(connection, change, state, now(), shortened(outcome));
            AuditRows.event(connection, change, now(), state.word(), shortened(outcome));
        });
    }

    /// Records something about a change that neither begins nor ends it, such as an approval.
    public void note(String change, String word, String detail) {
        store.update(connection -> AuditRows.event(connection, change, now(), word, shortened(detail)));
    }

    /// Does something that touches no key, recorded before and after: done if it returns, failed if it throws.
    ///
    /// @throws StoreFailure before anything is done, when it cannot be recorded
    public <T> T act(AuditStart start, Supplier<T> work) {
        begin(start);
        T result;
        try {
            result = work.get();
        } catch (RuntimeException e) {
            complete(start.change(), AuditState.FAILED, String.valueOf(e.getMessage()));
            throw e;
        }
        complete(start.change(), AuditState.DONE, "");
        return result;
    }

    /// The newest first.
    ///
    /// @param limit at most so many
    public List<AuditEntry> list(int limit) {
        return store.read(connection -> AuditRows.list(connection, limit));
    }

    public Optional<AuditEntry> find(String change) {
        return store.read(connection -> AuditRows.find(connection, change));
    }

    /// What happened to one change, the oldest first.
    public List<AuditEvent> events(String change) {
        return store.read(connection -> AuditRows.events(connection, change));
    }

    /// Moves the end of a change's undo; empty means it has none.
    public void undoUntil(String change, Optional<Instant> end) {
        store.update(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE entry SET undo_until = ? WHERE change = ?")) {
                AuditRows.setInstant(update, 1, end);
                update.setString(2, change);
                update.executeUpdate();
            }
        });
    }

    private void markCutOff() {
        List<AuditEntry> gone = store.read(AuditRows::running).stream()
                .filter(entry -> entry.start().process().isGoneFromHere())
                .toList();
        for (AuditEntry entry : gone) {
            complete(
                    entry.start().change(),
                    AuditState.CUT_OFF,
                    entry.start().process().sentencePart() + " went away");
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }

    @Override
    public void close() {
        store.close();
    }
}
