package io.lodekey.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    @TempDir
    Path data;

    private AuditLog open() {
        return AuditLog.open(data, Clock.systemUTC());
    }

    private static AuditStart start(ProcessMark process) {
        return new AuditStart(
                AuditLog.freshId(),
                "migration",
                "12 keys renamed",
                "redis://localhost:6379/0",
                Optional.of("staging"),
                AuditLog.user(),
                process,
                12,
                Optional.of(Instant.ofEpochMilli(1_800_000_000_000L)),
                Optional.of(Path.of("/data/plan.lodekey")));
    }

    @Test
    void recordsAChangeBeforeAndAfter() {
        AuditStart start = start(ProcessMark.own());
        try (AuditLog audit = open()) {
            audit.begin(start);
        }
        try (AuditLog audit = open()) {
            AuditEntry running = audit.find(start.change()).orElseThrow();
            assertThat(running.start()).isEqualTo(start);
            assertThat(running.state()).isEqualTo(AuditState.RUNNING);
            assertThat(running.ended()).isEmpty();

            audit.note(start.change(), "approved", "3 of 12 keys are gone");
            audit.complete(start.change(), AuditState.DONE, "12 moved");
            AuditEntry done = audit.list(10).getFirst();
            assertThat(done.state()).isEqualTo(AuditState.DONE);
            assertThat(done.ended()).isPresent();
            assertThat(done.outcome()).isEqualTo("12 moved");
            assertThat(audit.events(start.change()))
                    .extracting(AuditEvent::word)
                    .containsExactly("begun", "approved", "done");
        }
    }

    @Test
    void listsTheNewestFirst() {
        try (AuditLog audit = open()) {
            for (int i = 0; i < 5; i++) {
                audit.begin(AuditStart.act("note", "number " + i, "redis://localhost:6379/0", Optional.empty()));
            }
            assertThat(audit.list(3)).hasSize(3);
            assertThat(audit.list(10)).isSortedAccordingTo((a, b) -> b.begun().compareTo(a.begun()));
        }
    }

    @Test
    void marksAtTheNextStartWhatWasCutOff() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("sleep", "60").start();
        var mark = new ProcessMark(
                ProcessMark.own().host(), gone.pid(), gone.info().startInstant().orElse(Instant.EPOCH));
        AuditStart cut = start(mark);
        AuditStart elsewhere = start(new ProcessMark("another-host", 1, Instant.EPOCH));
        AuditStart reused = start(new ProcessMark(mark.host(), ProcessMark.own().pid(), Instant.EPOCH));
        try (AuditLog audit = open()) {
            List.of(cut, elsewhere, reused).forEach(audit::begin);
        }
        try (AuditLog audit = open()) {
            assertThat(audit.find(cut.change()).orElseThrow().state()).isEqualTo(AuditState.RUNNING);
            assertThat(audit.find(reused.change()).orElseThrow().state()).isEqualTo(AuditState.CUT_OFF);
        }
        gone.destroyForcibly().waitFor();
        try (AuditLog audit = open()) {
            assertThat(audit.find(cut.change()).orElseThrow().state()).isEqualTo(AuditState.CUT_OFF);
            assertThat(audit.find(elsewhere.change()).orElseThrow().state()).isEqualTo(AuditState.RUNNING);

            audit.resume(cut);
            assertThat(audit.find(cut.change()).orElseThrow().state()).isEqualTo(AuditState.RUNNING);
        }
    }

    @Test
    void recordsActsThatTouchNoKey() {
        try (AuditLog audit = open()) {
            var kill = AuditStart.act(
                    "kill-client", "client 10.0.0.7:41882", "redis://localhost:6379/0", Optional.empty());
            int killed = audit.act(kill, () -> {
                assertThat(audit.find(kill.change()).orElseThrow().state()).isEqualTo(AuditState.RUNNING);
                return 1;
            });
            assertThat(killed).isEqualTo(1);
            assertThat(audit.find(kill.change()).orElseThrow().state()).isEqualTo(AuditState.DONE);

            var reset = AuditStart.act("reset-slow-log", "slow log", "redis://localhost:6379/0", Optional.empty());
            assertThatThrownBy(() -> audit.act(reset, () -> {
                        throw new IllegalStateException("not permitted");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            AuditEntry failed = audit.find(reset.change()).orElseThrow();
            assertThat(failed.state()).isEqualTo(AuditState.FAILED);
            assertThat(failed.outcome()).isEqualTo("not permitted");
        }
    }

    @Test
    void twoProgramsMayWriteAtOnce() {
        try (AuditLog one = open();
                AuditLog two = open()) {
            for (int i = 0; i < 20; i++) {
                one.begin(start(ProcessMark.own()));
                two.begin(start(ProcessMark.own()));
            }
            assertThat(one.list(100)).hasSize(40);
        }
    }
}
