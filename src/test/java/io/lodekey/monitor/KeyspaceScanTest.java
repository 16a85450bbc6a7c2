package io.lodekey.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lodekey.keyspace.KeyText;
import io.lodekey.keyspace.KeyType;
import io.lodekey.keyspace.Schema;
import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.redis.Fate;
import io.lodekey.redis.OwnTraffic;
import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.ScannedWindow;
import io.lodekey.redis.ScannedWindow.Row;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class KeyspaceScanTest {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final Schema SCHEMA = SchemaLoader.bundled();

    private final FakeSession session = new FakeSession();
    private final List<KeyspaceReport> updates = new ArrayList<>();

    @Test
    void aKeyThatFitsNameTypeAndExpiryConforms() throws InterruptedException {
        give(string("doc:ocr:u1", HOUR, 500), string("doc:chunks:u1:v2", HOUR, 100));

        var report = scan();
        assertThat(report.conforming()).isEqualTo(2);
        assertThat(report.nonConformingTotal()).isZero();
        assertThat(report.families().getFirst().family().id()).isEqualTo("doc_ocr_result");
        assertThat(report.family("doc_ocr_result").orElseThrow().bytes()).isEqualTo(500);
        assertThat(report.families()).hasSize(SCHEMA.families().size() - 1);
        assertThat(report.coverage().exact()).isTrue();
        assertThat(report.coverage().share()).isEqualTo(1);
        assertThat(report.finished()).isTrue();
    }

    @Test
    void wrongTypesAndExpiriesCountInTheirFamilyAndAreToldOnce() throws InterruptedException {
        give(
                key("doc:ocr:u1", KeyType.HASH, -1, 10),
                string("doc:ocr:u2", -1, 10),
                string("doc:ocr:u3", 24 * 8 * HOUR, 10),
                key("tasks:queue:ocr", KeyType.LIST, HOUR, 10));

        var report = scan();
        var family = report.family("doc_ocr_result").orElseThrow();
        assertThat(family.keys()).isEqualTo(3);
        assertThat(family.nonConforming()).isEqualTo(3);
        assertThat(family.noExpiry()).isEqualTo(2);
        assertThat(family.noExpiryWrong()).isEqualTo(2);
        assertThat(report.conforming()).isZero();
        assertThat(report.nonConformingTotal()).isEqualTo(4);
        assertThat(report.nonConforming())
                .extracting(NonConforming::why)
                .containsExactly(Why.TYPE, Why.TTL, Why.TTL, Why.TTL);
        assertThat(report.nonConforming().get(0).detail()).contains("hash").contains("string");
        assertThat(report.nonConforming().get(2).detail()).isEqualTo("expires in 8 d, the schema says at most 7 d");
        assertThat(report.nonConforming().get(3).detail()).isEqualTo("expires in 1 h, the schema says no expiry");
    }

    @Test
    void aMalformedNameIsToldWithItsFamilyAndCountedInNone() throws InterruptedException {
        give(string("doc:ocr:", HOUR, 10), string("doc:ocr:a:b:c", HOUR, 10));

        var report = scan();
        assertThat(report.family("doc_ocr_result").orElseThrow().keys()).isZero();
        assertThat(report.unknown().keys()).isZero();
        assertThat(report.nonConformingTotal()).isEqualTo(2);
        assertThat(report.nonConforming()).allSatisfy(key -> {
            assertThat(key.why()).isEqualTo(Why.MALFORMED);
            assertThat(key.family().orElseThrow().id()).isEqualTo("doc_ocr_result");
        });
    }

    @Test
    void oldAndUnknownNamesHaveTheirOwnRows() throws InterruptedException {
        give(
                string("textract:result:u1", -1, 70),
                string("perf:a:b", HOUR, 20),
                string("mystery:1", -1, 5),
                new Row(new byte[] {(byte) 0xfe, ':'}, Fate.SEEN, KeyType.STRING, HOUR, 6));

        var report = scan();
        assertThat(report.legacy().getFirst().id()).isEqualTo("textract:result:{document_uuid}");
        assertThat(report.legacy().getFirst().target()).contains("doc:ocr:{document_uuid}");
        assertThat(report.legacy().getFirst().noExpiry()).isEqualTo(1);
        assertThat(report.legacyWithoutRule().getFirst().id()).isEqualTo("perf:{rest...}");
        assertThat(report.unknown().keys()).isEqualTo(2);
        assertThat(report.unknown().prefixes()).extracting(PrefixCount::prefix).containsExactly("mystery", "\\xfe");
        assertThat(report.keys()).isEqualTo(4);
        assertThat(report.bytes()).isEqualTo(101);
    }

    @Test
    void lodekeysOwnKeysAreNobodysFigures() throws InterruptedException {
        give(string("lodekey:run", HOUR, 1_000), string("doc:ocr:u1", HOUR, 10));

        var report = scan();
        assertThat(report.ownKeys()).isEqualTo(1);
        assertThat(report.keys()).isEqualTo(1);
        assertThat(report.bytes()).isEqualTo(10);
        assertThat(report.biggest()).hasSize(1);
        assertThat(report.ttl().keys()).isEqualTo(1);
        assertThat(report.families()).noneMatch(count -> count.family().own());
        assertThat(report.coverage().scanned()).isEqualTo(2);
        assertThat(report.nodes()).containsExactly(new NodeCount(FakeSession.NODE, 2));
    }

    @Test
    void goneAndForbiddenKeysAreApart() throws InterruptedException {
        give(
                string("doc:ocr:u1", HOUR, 10),
                new Row("doc:ocr:u2".getBytes(UTF_8), Fate.GONE, KeyType.OTHER, -2, -1),
                new Row("doc:ocr:u3".getBytes(UTF_8), Fate.NOT_PERMITTED, KeyType.OTHER, -2, -1));
        session.keys = 2;

        var report = scan();
        assertThat(report.coverage().scanned()).isEqualTo(1);
        assertThat(report.coverage().gone()).isEqualTo(1);
        assertThat(report.coverage().notPermitted()).isEqualTo(1);
        assertThat(report.coverage().exact()).isFalse();
        assertThat(report.coverage().share()).isEqualTo(0.5);
        assertThat(report.keys()).isEqualTo(1);
    }

    @Test
    void whatMayNotBeAskedOfKeysIsCountedAndNotHeldAgainstThem() throws InterruptedException {
        give(string("doc:ocr:u1", ScannedWindow.PTTL_UNKNOWN, ScannedWindow.BYTES_UNKNOWN));

        var report = scan();
        assertThat(report.conforming()).isEqualTo(1);
        assertThat(report.ttlUnknown()).isEqualTo(1);
        assertThat(report.bytesUnknown()).isEqualTo(1);
        assertThat(report.ttl().keys()).isZero();
    }

    @Test
    void aKeyThatGoesBetweenItsOwnCommandsIsCountedForWhatItWas() throws InterruptedException {
        give(
                string("doc:ocr:u1", HOUR, 10),
                string("doc:ocr:u2", ScannedWindow.PTTL_UNKNOWN, ScannedWindow.BYTES_UNKNOWN),
                string("doc:ocr:u3", HOUR, ScannedWindow.BYTES_UNKNOWN));

        var report = scan();
        assertThat(report.family("doc_ocr_result").orElseThrow().keys()).isEqualTo(3);
        assertThat(report.conforming()).isEqualTo(3);
        assertThat(report.ttlUnknown()).isZero();
        assertThat(report.bytesUnknown()).isZero();
    }

    @Test
    void onlyTheFirstThousandFaultsAreListedAndAllAreCounted() throws InterruptedException {
        for (int i = 0; i < 1_500; i++) {
            give(string("doc:ocr:u" + i, -1, 10));
        }

        var report = scan();
        assertThat(report.nonConforming()).hasSize(1_000);
        assertThat(report.nonConformingTotal()).isEqualTo(1_500);
        assertThat(KeyText.print(report.nonConforming().getFirst().key())).isEqualTo("doc:ocr:u0");
    }

    @Test
    void hugeNamesFillTheListByBytes() throws InterruptedException {
        String huge = "x".repeat(1 << 20);
        for (int i = 0; i < 20; i++) {
            give(string("doc:ocr:" + i + huge, -1, 10));
        }

        assertThat(scan().nonConforming()).hasSize(15);
    }

    @Test
    void everyKeyIsCountedOnce() throws InterruptedException {
        give(
                string("doc:ocr:u1", HOUR, 1),
                string("doc:ocr:u2", -1, 1),
                string("doc:ocr:", -1, 1),
                string("textract:result:u1", -1, 1),
                string("perf:x", -1, 1),
                string("what", -1, 1),
                string("lodekey:x", -1, 1));

        var report = scan();
        assertThat(report.conforming()
                        + report.nonConformingTotal()
                        + report.legacyKeys()
                        + report.legacyWithoutRuleKeys()
                        + report.unknown().keys()
                        + report.ownKeys())
                .isEqualTo(report.coverage().scanned())
                .isEqualTo(7);
    }

    @Test
    void aSampleIsScaledAndSaysHowFarItMayBeOff() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            give(i < 40 ? string("doc:ocr:u" + i, HOUR, 50) : string("mystery:" + i, -1, 10));
        }
        session.keys = 1_000;

        var report = scan(ScanOptions.sampleOf(100));
        assertThat(session.walked.sample()).hasValue(100);
        assertThat(report.coverage().sampled()).isTrue();
        assertThat(report.coverage().exact()).isFalse();
        assertThat(report.coverage().share()).isEqualTo(0.1);
        var family = report.family("doc_ocr_result").orElseThrow();
        assertThat(family.keys()).isEqualTo(400);
        assertThat(family.bytes()).isEqualTo(20_000);
        assertThat(family.keysInterval().orElseThrow().low()).isBetween(300L, 350L);
        assertThat(family.keysInterval().orElseThrow().high()).isBetween(450L, 500L);
        assertThat(family.bytesInterval().orElseThrow().contains(20_000)).isTrue();
        assertThat(family.ttl().keys()).isEqualTo(400);
        assertThat(report.coverage().interval(report.conforming())).isEqualTo(family.keysInterval());
        assertThat(report.unknown().keys()).isEqualTo(600);
        assertThat(report.nodes().getFirst().keys()).isEqualTo(100);
    }

    @Test
    void aSampleThatSawTheWholeKeyspaceIsExact() throws InterruptedException {
        give(string("doc:ocr:u1", HOUR, 50));
        session.keys = 1;

        var report = scan(ScanOptions.sampleOf(100));
        assertThat(report.coverage().exact()).isTrue();
        assertThat(report.coverage().sampled()).isFalse();
        assertThat(report.families().getFirst().keysInterval()).isEmpty();
    }

    @Test
    void moreKeysThanTheServerCountedNeverMakeMoreThanAll() throws InterruptedException {
        give(string("doc:ocr:u1", HOUR, 50), string("doc:ocr:u1", HOUR, 50));
        session.keys = 1;

        var report = scan();
        assertThat(report.coverage().scanned()).isEqualTo(2);
        assertThat(report.coverage().total()).isEqualTo(1);
        assertThat(report.coverage().share()).isEqualTo(1);
        assertThat(updates)
                .allSatisfy(update -> assertThat(update.coverage().share()).isLessThanOrEqualTo(1));
    }

    @Test
    void snapshotsComeBeforeTheWalkAndWithTheFirstKeysAndStayAsTheyWere() throws InterruptedException {
        give(string("doc:ocr:u1", HOUR, 50));
        give(string("doc:ocr:u2", HOUR, 50));
        session.keys = 2;

        scan();
        assertThat(updates).hasSizeGreaterThanOrEqualTo(2);
        assertThat(updates.get(0).coverage().scanned()).isZero();
        assertThat(updates.get(0).coverage().total()).isEqualTo(2);
        assertThat(updates.get(1).coverage().scanned()).isEqualTo(1);
        assertThat(updates.get(1).conforming()).isEqualTo(1);
        assertThat(updates).noneMatch(KeyspaceReport::finished);
    }

    @Test
    void anInterruptedScanHandsOutWhatItHas() {
        give(string("doc:ocr:u1", HOUR, 50));
        give(string("doc:ocr:u2", HOUR, 50));
        session.duringWalk = Thread.currentThread()::interrupt;

        assertThatThrownBy(this::scan).isInstanceOf(InterruptedException.class);
        assertThat(updates.getLast().keys()).isEqualTo(1);
        assertThat(updates.getLast().finished()).isFalse();
        assertThat(updates.getLast().coverage().exact()).isFalse();
    }

    @Test
    void aScanThatIsHeldHandsOutWhatItHasAndDoesNotCountTheTime() throws InterruptedException {
        give(string("doc:ocr:u1", HOUR, 50));
        give(string("doc:ocr:u2", HOUR, 50));
        var hold = new ScanHold();
        hold.hold(true);
        Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
            hold.hold(false);
        });

        var report =
                new KeyspaceScan(session, SCHEMA, ScanOptions.everything(), Clock.systemUTC()).run(updates::add, hold);

        assertThat(report.keys()).isEqualTo(2);
        assertThat(report.took()).isLessThan(Duration.ofMillis(300));
        assertThat(updates).anyMatch(update -> update.keys() == 1 && !update.finished());
    }

    @Test
    void aScanThatIsHeldCanBeInterrupted() {
        give(string("doc:ocr:u1", HOUR, 50));
        var hold = new ScanHold();
        hold.hold(true);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new KeyspaceScan(session, SCHEMA, ScanOptions.everything(), Clock.systemUTC())
                        .run(updates::add, hold))
                .isInstanceOf(InterruptedException.class);
        assertThat(updates.getLast().keys()).isEqualTo(1);
    }

    @Test
    void aScanThatFailsHandsOutWhatItHas() {
        give(string("doc:ocr:u1", HOUR, 50));
        session.duringWalk = () -> {
            throw new RedisFailure.Unreachable("Gone.");
        };

        assertThatThrownBy(this::scan).isInstanceOf(RedisFailure.Unreachable.class);
        assertThat(updates.getLast().keys()).isEqualTo(1);
    }

    @Test
    void ownLookUpsAreThoseOfThisScan() throws InterruptedException {
        session.own = new OwnTraffic(1_000, 10);
        give(string("doc:ocr:u1", HOUR, 50));
        session.duringWalk = () -> session.own = new OwnTraffic(1_002, 10);

        assertThat(scan().own()).isEqualTo(new OwnTraffic(2, 0));
    }

    @Test
    void withoutTheNumberOfKeysACompleteWalkTellsIt() throws InterruptedException {
        session.sizeKnown = false;
        give(string("doc:ocr:u1", HOUR, 50));

        var report = scan();
        assertThat(updates.getFirst().coverage().totalKnown()).isFalse();
        assertThat(updates.getFirst().coverage().share()).isNaN();
        assertThat(report.coverage().total()).isEqualTo(1);
        assertThat(report.coverage().exact()).isTrue();
    }

    private KeyspaceReport scan() throws InterruptedException {
        return scan(ScanOptions.everything());
    }

    private KeyspaceReport scan(ScanOptions options) throws InterruptedException {
        return new KeyspaceScan(session, SCHEMA, options, Clock.systemUTC()).run(updates::add);
    }

    private void give(Row... rows) {
        session.windows.add(ScannedWindow.of(FakeSession.NODE, List.of(rows)));
    }

    private static Row string(String name, long pttl, long bytes) {
        return key(name, KeyType.STRING, pttl, bytes);
    }

    private static Row key(String name, KeyType type, long pttl, long bytes) {
        return new Row(name.getBytes(UTF_8), Fate.SEEN, type, pttl, bytes);
    }
}
