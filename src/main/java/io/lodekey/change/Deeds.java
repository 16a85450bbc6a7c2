package io.lodekey.change;

import io.lodekey.redis.ServerVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the deeds of one run, and keeps the files they need open for as long as it lasts.
final class Deeds implements AutoCloseable {
    private final Workplace place;
    private final Payloads payloads;
    private final UnlinkIf unlinkIf;
    private final List<Runnable> open = new ArrayList<>();

    Deeds(Workplace place) {
        ServerVersion version = place.session().facts().compatible();
        this.place = place;
        this.payloads = new Payloads(place.channel(), version);
        this.unlinkIf = new UnlinkIf(version);
    }

    Payloads payloads() {
        return payloads;
    }

    /// How an act is done, or put back.
    Deed of(Act act, Direction direction) {
        boolean back = direction == Direction.UNDO;
        return switch (act) {
            case RENAME -> new MoveDeed(place.sight(), direction);
            case EXPIRE -> new ExpireDeed(place.sight(), direction);
            case DELETE -> back ? fromUndoFile() : remove();
            case RESTORE -> back ? remove() : fromBackup();
        };
    }

    private Deed remove() {
        Path file = UndoFile.of(place.plan().path());
        PayloadFile keeping =
                PayloadFile.append(UndoFile.WHAT, file, place.plan().journal().keptEnd());
        open.add(keeping::close);
        return new RemoveDeed(payloads, place.sight(), unlinkIf, keeping);
    }

    private Deed fromUndoFile() {
        Path file = UndoFile.of(place.plan().path());
        if (!Files.exists(file)) {
            // forgotten: each key says that nothing is kept of it, and what needs no payload is put back all the same
            return new RestoreDeed(
                    place.sight(),
                    (_, _) -> {
                        throw new IllegalStateException("There is no " + UndoFile.WHAT + " to read");
                    },
                    _ -> null);
        }
        var reader = new PayloadReader(UndoFile.WHAT, file);
        open.add(reader::close);
        return new RestoreDeed(
                place.sight(),
                reader::at,
                key -> place.plan().journal().kept(key.row(), key.row()).stream()
                        .findFirst()
                        .filter(kept -> kept.place() >= 0)
                        .map(kept -> new PayloadFile.Place(kept.place(), kept.length()))
                        .orElse(null));
    }

    private Deed fromBackup() {
        Optional<Path> file = place.plan().payloads();
        if (file.isEmpty() || !Files.exists(file.get())) {
            throw new ChangeRefused.NotNow("The backup that is to be restored is gone, so nothing was changed.");
        }
        var reader = new PayloadReader("backup", file.get());
        open.add(reader::close);
        return new RestoreDeed(
                place.sight(),
                reader::at,
                key -> key.change() instanceof PlannedChange.Restore(byte[] name, long offset, int length)
                        ? new PayloadFile.Place(offset, length)
                        : null);
    }

    @Override
    public void close() {
        open.forEach(Runnable::run);
    }
}
