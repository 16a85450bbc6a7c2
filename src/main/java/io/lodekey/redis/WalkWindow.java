package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.keyspace.KeyType;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A window of a walk in flight: takes the reply to the next SCAN, which was sent first, then three replies a key (two
/// without MEMORY USAGE), straight into arrays. One of three that take turns.
final class WalkWindow implements Counted {
    private enum Stage {
        SCAN,
        TYPE,
        PTTL,
        BYTES
    }

    private static final KeyType[] TYPES = {
        KeyType.STRING, KeyType.HASH, KeyType.SET, KeyType.ZSET, KeyType.LIST, KeyType.STREAM
    };
    private static final byte[][] WORDS =
            Stream.of(TYPES).map(type -> type.word().getBytes(UTF_8)).toArray(byte[][]::new);
    private static final byte[] NO_PERMISSION = {'N', 'O', 'P', 'E', 'R', 'M'};
    private static final byte[] MOVED = {'M', 'O', 'V', 'E', 'D', ' '};
    private static final byte[] ASK = {'A', 'S', 'K', ' '};

    final CommandBytes commands = new CommandBytes(64 * 1024);
    final ScannedWindow keys;
    private final boolean memoryUsage;
    private CompletableFuture<@Nullable Void> scanned = new CompletableFuture<>();
    private @Nullable WalkWindow following;
    private Stage stage = Stage.TYPE;
    private int arrays;
    private int at;
    private byte[] cursor = {'0'};
    private Fate fate = Fate.GONE;
    private KeyType type = KeyType.OTHER;
    private long pttl;
    private long bytes;
    private long hits;
    private long misses;
    private long nameBytes;
    private boolean moved;
    private @Nullable String error;

    WalkWindow(Node node, int capacity, boolean memoryUsage) {
        this.keys = new ScannedWindow(node, capacity);
        this.memoryUsage = memoryUsage;
    }

    /// Forgets everything, ready to be filled with names.
    void clear() {
        keys.clear();
        commands.clear();
        nameBytes = 0;
        hits = 0;
        misses = 0;
        error = null;
        moved = false;
        at = 0;
    }

    /// Says what comes in: a SCAN's reply whose names go into `next`, or none.
    void expect(@Nullable WalkWindow next) {
        following = next;
        scanned = new CompletableFuture<>();
        stage = next == null ? Stage.TYPE : Stage.SCAN;
        arrays = 0;
        at = 0;
        startKey();
    }

    /// Ends when the SCAN's reply is in, which is well before the last reply of the window.
    CompletableFuture<@Nullable Void> scanned() {
        return scanned;
    }

    /// Of the SCAN's reply.
    byte[] cursor() {
        return cursor;
    }

    /// The first error that is no lack of permission for one key.
    @Nullable
    String error() {
        return error;
    }

    /// Whether a key's slot is at another node, or on its way there. Such a key counts as gone.
    boolean hasMoved() {
        return moved;
    }

    /// All names together.
    long nameBytes() {
        return nameBytes;
    }

    @Override
    public void status(byte[] data, int from, int length) {
        type = typeOf(data, from, length);
        if (length == 4 && data[from] == 'n') {
            misses++;
            fate = Fate.GONE;
        } else {
            hits++;
            fate = Fate.SEEN;
        }
    }

    @Override
    public void number(long value) {
        if (stage == Stage.PTTL) {
            if (value == ScannedWindow.PTTL_UNKNOWN) {
                misses++;
                fate = fate == Fate.NAMED ? Fate.GONE : fate;
            } else {
                hits++;
            }
            pttl = value;
        } else {
            bytes = value;
        }
    }

    @Override
    public void error(byte[] data, int from, int length) {
        boolean refused = begins(data, from, length, NO_PERMISSION);
        if (stage != Stage.SCAN && (begins(data, from, length, MOVED) || begins(data, from, length, ASK))) {
            moved = true;
        } else if (refused && stage != Stage.SCAN && (stage == Stage.TYPE || fate == Fate.NAMED)) {
            refused(new String(data, from, length, UTF_8));
        } else if ((!refused || stage == Stage.SCAN) && error == null) {
            error = new String(data, from, length, UTF_8);
        }
    }

    /// The command is refused first, then the key: one that may run is needed to tell.
    private void refused(String why) {
        if (AclRules.isAboutKeys(why)) {
            fate = Fate.NOT_PERMITTED;
        } else if (stage == Stage.TYPE) {
            fate = Fate.NAMED;
        }
    }

    private static boolean begins(byte[] data, int from, int length, byte[] word) {
        return Arrays.equals(data, from, from + Math.min(length, word.length), word, 0, word.length);
    }

    @Override
    public void bulk(byte[] data, int from, int length) {
        byte[] copy = Arrays.copyOfRange(data, from, from + length);
        if (arrays < 2) {
            cursor = copy;
        } else if (following != null) {
            following.keys.add(copy);
            following.nameBytes += length;
        }
    }

    @Override
    public void nil() {
        // MEMORY USAGE of a key that went after PTTL saw it: not known
    }

    @Override
    public void array(int size) {
        arrays++;
    }

    @Override
    public void end() {
        switch (stage) {
            case SCAN -> {
                stage = Stage.TYPE;
                scanned.complete(null);
            }
            case TYPE -> stage = Stage.PTTL;
            case PTTL -> {
                if (memoryUsage) {
                    stage = Stage.BYTES;
                } else {
                    endKey();
                }
            }
            case BYTES -> endKey();
        }
    }

    private void endKey() {
        keys.set(at++, fate, fate == Fate.SEEN ? type : KeyType.OTHER, pttl, bytes);
        stage = Stage.TYPE;
        startKey();
    }

    private void startKey() {
        fate = Fate.GONE;
        type = KeyType.OTHER;
        pttl = ScannedWindow.PTTL_UNKNOWN;
        bytes = ScannedWindow.BYTES_UNKNOWN;
    }

    /// What TYPE says, without making a String of it.
    private static KeyType typeOf(byte[] data, int from, int length) {
        for (int i = 0; i < WORDS.length; i++) {
            if (Arrays.equals(data, from, from + length, WORDS[i], 0, WORDS[i].length)) {
                return TYPES[i];
            }
        }
        return KeyType.OTHER;
    }

    @Override
    public long hits() {
        return hits;
    }

    @Override
    public long misses() {
        return misses;
    }

    /// Before 7.0 a node that gives a slot away counts the look-up by which it finds out that a key is still there.
    @Override
    public boolean told() {
        return !moved;
    }
}
