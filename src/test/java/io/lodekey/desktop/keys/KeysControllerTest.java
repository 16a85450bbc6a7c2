package io.lodekey.desktop.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.Job;
import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.desktop.kit.Tone;
import io.lodekey.monitor.ScanOptions;
import io.lodekey.redis.Pace;
import io.lodekey.settings.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class KeysControllerTest {
    private final SameThreadBackground background = new SameThreadBackground();
    private final KeysDesk desk = new KeysDesk();

    @Test
    void theFirstVisitScansASmallKeyspaceByItself() {
        KeysModel model = visited().model();

        assertThat(desk.scans).containsExactly(ScanOptions.everything());
        assertThat(model.phase.get()).isInstanceOf(Phase.Done.class);
        assertThat(model.basis.get().chip()).contains("exact");
        assertThat(model.basis.get().tone()).isEqualTo(Tone.ACCENT);
        assertThat(model.families.values()).isNotEmpty();
    }

    @Test
    void theSecondVisitDoesNotScanAgain() {
        KeysController keys = visited();
        keys.deactivate();
        keys.activate();

        assertThat(desk.scans).hasSize(1);
    }

    @Test
    void aMillionKeysAreStillScannedUnaskedAndOneMoreIsNot() {
        desk.keys = 1_000_000;
        visited();
        assertThat(desk.scans).hasSize(1);

        desk.keys = 1_000_001;
        KeysModel model = visited().model();
        assertThat(desk.scans).hasSize(1);
        assertThat(((Phase.Asking) model.phase.get()).sentence()).contains("1\u2009000\u2009001 keys");
    }

    @Test
    void productionIsNeverScannedUnasked() {
        desk.environment = Environment.PRODUCTION;
        desk.keys = 3;
        KeysController keys = visited();

        assertThat(desk.scans).isEmpty();
        assertThat(keys.settled()).isTrue();
        keys.sample(100_000);
        assertThat(desk.scans).extracting(ScanOptions::sample).containsExactly(OptionalLong.of(100_000));
    }

    @Test
    void productionIsScannedGently() {
        visited().scan();
        desk.environment = Environment.PRODUCTION;
        KeysController keys = visited();
        keys.scan();
        keys.readAgain();

        assertThat(desk.scans)
                .extracting(ScanOptions::pace)
                .containsExactly(Pace.FULL, Pace.FULL, Pace.GENTLE, Pace.GENTLE);
    }

    @Test
    void figuresAndProgressAreShownWhileTheScanRuns() {
        desk.updates = List.of(FakeReports.part(0.1), FakeReports.part(0.412));
        KeysController keys = desk.controller(background);
        List<String> seen = new ArrayList<>();
        desk.duringScan = () -> {
            KeysModel model = keys.model();
            seen.add(model.basis.get().basis());
            seen.add(model.basis.get().detail());
            Job job = desk.jobs.running().getFirst();
            seen.add(job.title().get());
            assertThat(model.phase.get()).isInstanceOf(Phase.Scanning.class);
            assertThat(model.families.values()).isNotEmpty();
            assertThat(model.basis.get().busy().orElseThrow())
                    .isEqualTo(job.share().get());
            assertThat(job.share().get().orElseThrow()).isBetween(0.39, 0.42);
            assertThat(job.timeLeft().get()).isPresent();
            assertThat(keys.settled()).isFalse();
        };
        keys.activate();

        String scanned = "Scanning, 397\u2009707 of about 1\u2009000\u2009000 keys";
        assertThat(seen).containsExactly(scanned, "217\u2009000 per s, 2.7 s left", scanned);
        assertThat(desk.jobs.running()).isEmpty();
    }

    @Test
    void beforeTheFirstKeyThereAreNoFigures() {
        desk.updates = List.of(FakeReports.part(0));
        KeysController keys = desk.controller(background);
        desk.duringScan = () -> {
            assertThat(keys.model().snapshot.get()).isEmpty();
            assertThat(keys.model().basis.get().basis()).contains("of about 1\u2009000\u2009000 keys");
            keys.cancelScan();
        };
        keys.activate();

        assertThat(keys.model().phase.get()).isInstanceOf(Phase.Asking.class);
        assertThat(keys.model().basis.get().basis()).isEmpty();
    }

    @Test
    void aScanCanBePausedAndGoesOn() {
        desk.updates = List.of(FakeReports.part(0.412));
        KeysController keys = desk.controller(background);
        List<String> seen = new ArrayList<>();
        desk.duringScan = () -> {
            keys.togglePause();
            seen.add(keys.model().basis.get().basis());
            seen.add(desk.jobs.running().getFirst().title().get());
            assertThat(desk.held.held()).isTrue();
            assertThat(desk.jobs.running().getFirst().timeLeft().get()).isEmpty();
            keys.pauseScan(false);
            seen.add(keys.model().basis.get().basis());
            assertThat(desk.held.held()).isFalse();
        };
        keys.activate();

        String paused = "Paused at 397\u2009707 of about 1\u2009000\u2009000 keys";
        String scanning = "Scanning, 397\u2009707 of about 1\u2009000\u2009000 keys";
        assertThat(seen).containsExactly(paused, paused, scanning);
        assertThat(keys.model().phase.get()).isInstanceOf(Phase.Done.class);
    }

    @Test
    void withoutAScanThereIsNothingToPause() {
        KeysController keys = desk.controller(background);
        keys.activate();
        keys.togglePause();

        assertThat(keys.model().phase.get()).isInstanceOf(Phase.Done.class);
    }

    @Test
    void aCancelledScanKeepsWhatItReadAndSaysSo() {
        desk.updates = List.of(FakeReports.part(0.5));
        KeysController keys = desk.controller(background);
        desk.duringScan = keys::cancelScan;
        keys.activate();

        assertThat(keys.model().phase.get()).isInstanceOf(Phase.Stopped.class);
        assertThat(keys.model().basis.get().chip()).contains("in part");
        assertThat(keys.model().basis.get().basis()).contains("stopped 12 s ago");
        assertThat(keys.model().snapshot.get().orElseThrow().report().finished())
                .isFalse();
        assertThat(desk.jobs.running()).isEmpty();
    }

    @Test
    void aScanCancelledBeforeItsFirstKeyAsksAgain() {
        KeysController keys = desk.controller(background);
        desk.duringScan = keys::cancelScan;
        keys.activate();

        assertThat(keys.model().phase.get()).isInstanceOf(Phase.Asking.class);
        assertThat(keys.model().snapshot.get()).isEmpty();
    }

    @Test
    void leavingTheViewDoesNotEndTheScan() {
        desk.updates = List.of(FakeReports.part(0.5));
        KeysController keys = desk.controller(background);
        desk.duringScan = keys::deactivate;
        keys.activate();

        assertThat(keys.model().phase.get()).isInstanceOf(Phase.Done.class);
        assertThat(background.ticking()).isZero();
    }

    @Test
    void closingTheConnectionEndsTheScanAndItsLineInTheStatusBar() {
        KeysController keys = desk.controller(background);
        desk.duringScan = keys::close;
        keys.activate();

        assertThat(keys.model().snapshot.get()).isEmpty();
        assertThat(desk.jobs.running()).isEmpty();
        assertThat(background.ticking()).isZero();
    }

    @Test
    void aFailureBeforeAnyFigureIsThePhase() {
        desk.failure = Optional.of(new IllegalStateException("secret text"));
        KeysModel model = visited().model();

        Phase.Failed failed = (Phase.Failed) model.phase.get();
        assertThat(failed.sentence()).contains("docs-redis").doesNotContain("secret text");
        assertThat(model.notices).isEmpty();
    }

    @Test
    void aFailureOnTheWayKeepsTheFiguresAndOffersToTryAgain() {
        desk.updates = List.of(FakeReports.part(0.3));
        desk.failure = Optional.of(new IllegalStateException("x"));
        KeysController keys = visited();

        assertThat(keys.model().basis.get().basis()).contains("broken off");
        Notice notice = keys.model().notices.getFirst();
        assertThat(notice.tone()).isEqualTo(Tone.DANGER);

        desk.failure = Optional.empty();
        notice.action().orElseThrow().run().run();
        assertThat(keys.model().phase.get()).isInstanceOf(Phase.Done.class);
        assertThat(keys.model().notices).isEmpty();
    }

    @Test
    void whatCouldNotBeReadIsSaidWithItsRule() {
        desk.result = FakeReports.withGaps(1_204, 7, 9);
        KeysController keys = visited();

        assertThat(keys.model().basis.get().chip()).contains("in part");
        assertThat(keys.model().notices)
                .extracting(Notice::sentence)
                .anySatisfy(sentence ->
                        assertThat(sentence).contains("1\u2009204 keys").contains("%R~*"));
        keys.model().notices.get(1).action().orElseThrow().run().run();
        assertThat(desk.copied).containsExactly("+memory|usage");
    }

    @Test
    void aSampleSaysSoEverywhere() {
        desk.result = FakeReports.sample();
        KeysModel model = visited().model();

        BasisLine line = model.basis.get();
        assertThat(line.chip()).contains("sampled");
        assertThat(line.tone()).isEqualTo(Tone.WARNING);
        assertThat(line.basis()).contains("of about").contains("(10.0 %)");
        assertThat(line.detail()).contains("≈");
        assertThat(model.badges.get().get(KeysTab.LEGACY)).startsWith("≈");
        assertThat(model.families.values()).allMatch(FamilyRow::sampled);
        assertThat(model.snapshot.get().orElseThrow().conformity())
                .allSatisfy(part -> assertThat(part.figure()).startsWith("≈"));
    }

    @Test
    void readAgainRepeatsTheLastKindOfScan() {
        KeysController keys = visited();
        keys.sample(5_000);
        keys.readAgain();

        assertThat(desk.scans)
                .extracting(ScanOptions::sample)
                .containsExactly(OptionalLong.empty(), OptionalLong.of(5_000), OptionalLong.of(5_000));
    }

    @Test
    void anUnknownShareOfTheScanIsNotDrawnAsOne() {
        BasisLine line = BasisLine.of(
                new Phase.Scanning(false), null, FakeReports.AT, io.lodekey.desktop.kit.Texts.of(KeysController.class));

        assertThat(line.busy()).contains(OptionalDouble.empty());
    }

    private KeysController visited() {
        KeysController keys = desk.controller(background);
        keys.activate();
        return keys;
    }
}
