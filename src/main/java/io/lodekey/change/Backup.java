package io.lodekey.change;

import io.lodekey.keyspace.KeyType;
import io.lodekey.store.StoreFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Writes every key that a plan touches, old names and new, into a file that `redis-cli --pipe` can play back. It is
/// written under another name until it is whole; beside it lies its SHA-256 as `sha256sum` writes it. What the values
/// were goes into the journal as well, so that they can be compared afterwards.
final class Backup {
    private static final String WHAT = "backup";
    private static final int ROWS = 500;
    private static final long BYTES = 8L << 20;
    private static final int BUFFER = 1 << 16;

    private final Workplace place;
    private final Payloads payloads;
    private final Path file;
    private long keys;
    private long rows;

    Backup(Workplace place, Payloads payloads, Path file) {
        this.place = place;
        this.payloads = payloads;
        this.file = file.toAbsolutePath();
    }

    /// Writes it all.
    ///
    /// @throws StoreFailure when it cannot be completed; no part of it is left
    /// @throws Stopped when cancelled; no part of it is left
    BackupFacts write() {
        if (Files.exists(file)) {
            throw new ChangeRefused.NotNow(
                    "There is a file %s already, so no backup was written and nothing was changed: name another one."
                            .formatted(file));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        boolean whole = false;
        try {
            try (PayloadFile out = PayloadFile.append(WHAT, part, 0)) {
                all(out);
                out.force(true);
            }
            BackupFacts facts = new BackupFacts(file, keys, Files.size(part), sha256(part));
            try (var sum = PayloadFile.append(WHAT, file.resolveSibling(file.getFileName() + ".sha256"), 0)) {
                sum.addText(facts.sha256() + "  " + file.getFileName() + "\n");
                sum.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            whole = true;
            return facts;
        } catch (IOException e) {
            throw StoreFailure.of(WHAT, file, e);
        } finally {
            if (!whole) {
                discard(part);
            }
        }
    }

    private void all(PayloadFile out) {
        long after = 0;
        while (true) {
            place.gate().pass();
            List<PlannedKey> page = place.plan().journal().planned(after, new Portion(ROWS, BYTES));
            if (page.isEmpty()) {
                return;
            }
            add(out, page);
            after = page.getLast().row();
            rows += page.size();
            place.reporter().backedUp(rows);
        }
    }

    /// The payload of a source and of a target, which normally is not there.
    private void add(PayloadFile out, List<PlannedKey> page) {
        var wanted = new ArrayList<Payloads.Wanted>();
        var owners = new ArrayList<Optional<PlannedKey>>();
        for (PlannedKey key : page) {
            wanted.add(new Payloads.Wanted(key.change().source(), key.type()));
            owners.add(Optional.of(key));
            if (key.change() instanceof PlannedChange.Rename(byte[] source, byte[] target)) {
                wanted.add(new Payloads.Wanted(target, KeyType.OTHER));
                owners.add(Optional.empty());
            }
        }
        List<Optional<Payload>> read = payloads.read(wanted);
        var kept = new ArrayList<Kept>();
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i).isPresent()) {
                Payload payload = read.get(i).get();
                out.add(wanted.get(i).name(), payload.expiresAt(), payload.dump());
                keys++;
                owners.get(i).ifPresent(owner -> kept.add(payload.kept(owner.row(), Optional.empty())));
            }
        }
        out.force(false);
        place.plan().journal().keep(kept);
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = PlanDigest.sha256();
        byte[] buffer = new byte[BUFFER];
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            for (int read = 0; read >= 0; ) {
                read = in.read(buffer);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw StoreFailure.of(WHAT, part, e);
        }
    }

    /// Whether a backup is what it was when it was written; also true where nothing tells.
    static boolean isWhole(Path file) {
        Path sum = file.resolveSibling(file.getFileName() + ".sha256");
        try {
            return !Files.exists(sum)
                    || Files.readString(sum, StandardCharsets.UTF_8).startsWith(sha256(file));
        } catch (IOException e) {
            throw StoreFailure.of(WHAT, file, e);
        }
    }
}
