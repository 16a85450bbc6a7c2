package io.lodekey.change;

import io.lodekey.store.AuditState;
import io.lodekey.store.StoreFailure;
import io.lodekey.store.StoreFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A plan with its journal, in one file. It is made in four steps: [#create], [#add] as keys are found, [#index] when
/// the last is in, then [#mark] for what else is learned of them, and [#seal]. After that what was planned changes only
/// by [#amend], and never any more once it has been begun.
public final class PlanFile implements AutoCloseable {
    /// The reason of those that want the same new name.
    public static final String COLLISION = "collision";

    private static final String HEADER = "header.";

    private final StoreFile store;
    private final Words words;
    private final PlanRows rows;
    private final PlanPages pages;
    private final PlanHeader header;

    private PlanFile(StoreFile store, PlanHeader header) {
        this.store = store;
        this.words = store.read(Words::load);
        this.rows = new PlanRows(words);
        this.pages = new PlanPages(words, rows);
        this.header = header;
    }

    /// Makes a new file for its owner only.
    ///
    /// @throws StoreFailure also when there is a file of that name
    public static PlanFile create(Path file, PlanHeader header) {
        StoreFile store = StoreFile.create(file, PlanLayout.LAYOUT);
        store.durable(false);
        store.update(connection -> {
            Meta.put(connection, HEADER + "change", header.change());
            Meta.put(connection, HEADER + "kind", header.kind());
            Meta.put(connection, HEADER + "schema", header.schemaDigest());
            Meta.put(connection, HEADER + "server.kind", header.server().kind());
            Meta.put(connection, HEADER + "server.name", header.server().name());
            Meta.put(
                    connection,
                    HEADER + "server.database",
                    Integer.toString(header.server().database()));
            Meta.put(connection, HEADER + "run", header.runId());
            Meta.put(
                    connection,
                    HEADER + "created",
                    Long.toString(header.created().toEpochMilli()));
            Meta.put(connection, HEADER + "lodekey", header.lodekeyVersion());
        });
        return new PlanFile(store, header);
    }

    /// Opens a plan that is there.
    ///
    /// @throws StoreFailure if it cannot be read, or is no plan
    public static PlanFile open(Path file) {
        StoreFile store = StoreFile.open(file, PlanLayout.LAYOUT);
        boolean usable = false;
        try {
            var plan = new PlanFile(store, store.read(PlanFile::readHeader));
            usable = true;
            return plan;
        } finally {
            if (!usable) {
                store.close();
            }
        }
    }

    private static PlanHeader readHeader(Connection connection) throws SQLException {
        return new PlanHeader(
                Meta.get(connection, HEADER + "change").orElse(""),
                Meta.get(connection, HEADER + "kind").orElse(""),
                Meta.get(connection, HEADER + "schema").orElse(""),
                new ServerIdentity(
                        Meta.get(connection, HEADER + "server.kind").orElse(""),
                        Meta.get(connection, HEADER + "server.name").orElse(""),
                        (int) Meta.number(connection, HEADER + "server.database")),
                Meta.get(connection, HEADER + "run").orElse(""),
                Instant.ofEpochMilli(Meta.number(connection, HEADER + "created")),
                Meta.get(connection, HEADER + "lodekey").orElse(""));
    }

    public Path path() {
        return store.path();
    }

    public PlanHeader header() {
        return header;
    }

    /// Adds rows; they get their numbers in this order. Best some hundred at a time.
    public void add(List<PlannedKey> keys) {
        store.update(connection -> rows.insert(connection, keys));
    }

    /// Ends adding: drops what SCAN gave twice, and marks every planned rename whose new name another one wants too as
    /// [#COLLISION].
    ///
    /// @return how many rows collide
    public int index() {
        return store.write(connection -> {
            PlanIndex.dropDuplicates(connection);
            return PlanIndex.markCollisions(connection, words.id(connection, COLLISION));
        });
    }

    /// Replaces rows by these, which have their numbers. Before [#seal()] only.
    public void mark(List<PlannedKey> keys) {
        store.update(connection -> {
            for (PlannedKey key : keys) {
                rows.update(connection, key);
            }
        });
    }

    /// Ends the plan: counts its rows and computes the digest. From here on it can be carried out.
    ///
    /// @return the digest, SHA-256 in hexadecimal
    public String seal() {
        String digest = store.write(connection -> {
            PlanIndex.indexSections(connection);
            PlanIndex.count(connection);
            String sum = PlanDigest.of(connection, header);
            Meta.put(connection, "digest", sum);
            return sum;
        });
        store.durable(true);
        store.update(connection -> Meta.put(connection, "sealed", Long.toString(System.currentTimeMillis())));
        return digest;
    }

    /// Changes a sealed plan, as a person decides: rows with a number are replaced, those with 0 are added. Seals it
    /// again.
    ///
    /// @return the new digest
    /// @throws IllegalStateException if it has been begun
    public String amend(List<PlannedKey> keys) {
        if (!journal().isEmpty()) {
            throw new IllegalStateException("A plan that was begun is not changed any more");
        }
        store.update(connection -> {
            Meta.put(connection, "sealed", "");
            for (PlannedKey key : keys) {
                if (key.row() == 0) {
                    rows.insert(connection, List.of(key));
                } else {
                    rows.update(connection, key);
                }
            }
        });
        return seal();
    }

    public boolean isSealed() {
        return store.read(connection -> Meta.get(connection, "sealed"))
                .filter(when -> !when.isEmpty())
                .isPresent();
    }

    /// As it was when the plan was sealed; empty before.
    public String digest() {
        return store.read(connection -> Meta.get(connection, "digest")).orElse("");
    }

    /// Computes the digest of what is in the file now, which takes about a second a million rows.
    String computeDigest() {
        return store.read(connection -> PlanDigest.of(connection, header));
    }

    /// Kept, not computed: as of the last [#seal()].
    public List<PlanCount> counts() {
        return store.read(connection -> PlanIndex.counts(connection, words));
    }

    /// How many new names the rows left out for a reason want; the rows are read for it.
    public long newNames(String reason) {
        return store.read(connection -> PlanIndex.newNames(connection, words.find(reason)));
    }

    /// A page of rows.
    ///
    /// @param after the last row of the page before; empty for the first page
    public List<PlannedKey> page(PlanFilter filter, Optional<PlannedKey> after, int limit) {
        return store.read(connection -> pages.page(connection, filter, after, limit));
    }

    /// The row of a key.
    public Optional<PlannedKey> find(byte[] source) {
        return store.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT * FROM row INDEXED BY row_source WHERE source = ?")) {
                select.setBytes(1, source);
                return rows.read(select).stream().findFirst();
            }
        });
    }

    /// Every row that wants this new name.
    public List<PlannedKey> wanting(byte[] target) {
        return store.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT * FROM row INDEXED BY row_target WHERE target = ? ORDER BY n")) {
                select.setBytes(1, target);
                return rows.read(select);
            }
        });
    }

    /// Something a planner wants to keep with the plan, such as its report as JSON; empty if there is none.
    public Optional<String> note(String name) {
        return store.read(connection -> Meta.get(connection, "note." + name));
    }

    public void note(String name, String text) {
        store.update(connection -> Meta.put(connection, "note." + name, text));
    }

    /// How the last run of it ended; empty before the first.
    public Optional<AuditState> state() {
        return store.read(connection -> Meta.get(connection, "state")).map(AuditState::valueOf);
    }

    void state(AuditState state) {
        store.update(connection -> Meta.put(connection, "state", state.name()));
    }

    /// The backup that a plan of restores brings back; empty for other plans.
    public Optional<Path> payloads() {
        return store.read(connection -> Meta.get(connection, "payloads")).map(Path::of);
    }

    void payloads(Path file) {
        store.update(connection -> Meta.put(connection, "payloads", file.toString()));
    }

    /// The backup that was made before the first write; empty if there is none.
    public Optional<BackupFacts> backup() {
        return store.read(connection -> {
            Optional<String> file = Meta.get(connection, "backup.file");
            return file.isEmpty()
                    ? Optional.<BackupFacts>empty()
                    : Optional.of(new BackupFacts(
                            Path.of(file.get()),
                            Meta.number(connection, "backup.keys"),
                            Meta.number(connection, "backup.bytes"),
                            Meta.get(connection, "backup.sha256").orElse("")));
        });
    }

    void backup(BackupFacts facts) {
        store.update(connection -> {
            Meta.put(connection, "backup.file", facts.file().toString());
            Meta.put(connection, "backup.keys", Long.toString(facts.keys()));
            Meta.put(connection, "backup.bytes", Long.toString(facts.bytes()));
            Meta.put(connection, "backup.sha256", facts.sha256());
        });
    }

    /// How far carrying it out is; all pending before it was begun.
    public Tally tally() {
        return journal().tally(Direction.APPLY);
    }

    /// Of the keys that were done when it was carried out, those that were deleted, to make room for others.
    public long deleted() {
        return store.read(connection -> JournalRows.done(connection, Direction.APPLY, Act.DELETE));
    }

    /// Keys that were not done when it was carried out, by row.
    ///
    /// @param afterRow 0 for the first page
    public List<KeyOutcome> outcomes(long afterRow, int limit) {
        return journal().outcomes(Direction.APPLY, afterRow, limit);
    }

    /// Keys that were not put back when it was undone, by row.
    public List<KeyOutcome> undoOutcomes(long afterRow, int limit) {
        return journal().outcomes(Direction.UNDO, afterRow, limit);
    }

    /// How far putting it back is.
    public Tally undoTally() {
        return journal().tally(Direction.UNDO);
    }

    Journal journal() {
        return new Journal(store, rows);
    }

    StoreFile store() {
        return store;
    }

    PlanRows rows() {
        return rows;
    }

    @Override
    public void close() {
        store.close();
    }
}
