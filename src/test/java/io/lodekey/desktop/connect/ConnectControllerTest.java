package io.lodekey.desktop.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.redis.RedisFailure;
import io.lodekey.settings.Environment;
import io.lodekey.settings.EnvironmentProfile;
import io.lodekey.settings.Profile;
import io.lodekey.settings.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectControllerTest {
    private final SameThreadBackground background = new SameThreadBackground();
    private ConnectDesk desk;
    private ConnectController controller;
    private ConnectModel model;
    private FormModel form;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() throws Exception {
        desk = new ConnectDesk(folder).withProfiles();
        start();
    }

    private void start() {
        controller = desk.controller(background);
        model = controller.model();
        form = model.form();
    }

    @Test
    void theProfileUsedLastIsShownFirst() {
        assertThat(model.selected().get()).contains("docs-redis");
        assertThat(form.name().get()).isEqualTo("docs-redis");
        assertThat(form.user().get()).isEqualTo("lodekey-ops");
        assertThat(form.address().get())
                .isEqualTo("redis-sentinel://redis-prod-1:26379,redis-prod-2:26379,redis-prod-3:26379/0#docs");
        assertThat(model.cards().getFirst().used()).isEqualTo("2 h ago");

        desk.lastProfile = Optional.empty();
        start();
        assertThat(model.selected().get()).contains("local");
    }

    @Test
    void anAddressWithAPasswordGivesItUpAtOnce() {
        form.address().set("rediss://ops:s3cret@cache.example:6380/3");
        controller.desk().reader().takeApart();

        assertThat(form.address().get()).isEqualTo("rediss://cache.example:6380/3");
        assertThat(form.user().get()).isEqualTo("ops");
        assertThat(form.password().get()).isEqualTo("s3cret");
        assertThat(form.tls().get()).isTrue();
    }

    @Test
    void anAddressIsTakenApartBeforeItIsUsed() {
        form.address().set("redis://ops:s3cret@cache.example");
        controller.test();

        assertThat(desk.tested.getFirst().address().text()).isEqualTo("redis://ops@cache.example:6379/0");
        assertThat(desk.tested.getFirst().password()).isPresent();
        assertThat(form.address().get()).doesNotContain("s3cret");
    }

    @Test
    void switchingTlsRewritesTheAddress() {
        controller.select("local");
        form.tls().set(true);
        controller.desk().reader().switched();

        assertThat(form.address().get()).isEqualTo("rediss://localhost:6379/0");
    }

    @Test
    void whatIsValidIsKeptWithoutSaving() {
        form.name().set("renamed");
        form.environment().set(Environment.STAGING);
        controller.desk().commit();

        Profile kept = desk.store.load().profiles().getFirst();
        assertThat(kept.name()).isEqualTo("renamed");
        assertThat(kept.environment()).isEqualTo(Environment.STAGING);
        assertThat(kept.lastUsed()).isPresent();
        assertThat(model.selected().get()).contains("renamed");
        assertThat(form.title().get()).isEqualTo("renamed");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNotKept() {
        form.name().set("local");
        form.address().set("redis://host:port");
        form.schema().set(Optional.of(folder.resolve("missing.yaml")));
        controller.test();

        assertThat(form.problems()).containsOnlyKeys(Field.NAME, Field.ADDRESS, Field.SCHEMA);
        assertThat(desk.tested).isEmpty();
        assertThat(desk.store.load().profiles().getFirst().name()).isEqualTo("docs-redis");
    }

    @Test
    void aTestSaysWhatWasFound() {
        form.password().set("not a password");
        controller.test();

        TestState.Reached reached = (TestState.Reached) model.test().get();
        assertThat(reached.headline()).isEqualTo("Reached in 310 ms");
        assertThat(reached.lines())
                .extracting(TestState.Line::text)
                .containsExactly(
                        "Redis 7.2.5 under Sentinel docs",
                        "Primary and 2 replicas",
                        "1\u2009000\u2009000 keys, 7.86 GiB of 12.0 GiB",
                        "TLS 1.3, host name matches the certificate");
        assertThat(reached.missing()).isEmpty();
        assertThat(desk.tested.getFirst().password())
                .hasValueSatisfying(
                        secret -> assertThat(secret.reveal()).containsExactly("not a password".toCharArray()));

        controller.copyDetails();
        assertThat(desk.copied.getFirst()).contains("Reached in 310 ms").doesNotContain("not a password");
    }

    @Test
    void aTestNamesTheRulesThatAreMissing() {
        desk.missing = List.of(new Found.Missing(Found.Part.SIZES, "+memory|usage"));
        controller.test();

        TestState.Reached reached = (TestState.Reached) model.test().get();
        assertThat(reached.missing()).containsExactly(new TestState.Rule("Keys, sizes", "+memory|usage"));
    }

    @Test
    void aFailedTestSaysWhyAndKeepsTheSecret() {
        desk.failure = Optional.of(new RedisFailure.Connect(RedisFailure.Reason.REFUSED, "Nothing listens there."));
        form.password().set("not a password");
        controller.test();

        TestState.Failed failed = (TestState.Failed) model.test().get();
        assertThat(failed.sentence()).isEqualTo("Nothing listens there.");
        assertThat(failed.details()).contains("redis-prod-1").doesNotContain("not a password");
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void anotherProfileEndsATestUnderWay() {
        background.hold();
        controller.test();
        assertThat(model.busy().get()).isTrue();

        controller.select("local");
        background.release();

        assertThat(model.test().get()).isEqualTo(new TestState.None());
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void aCancelledConnectClosesWhatItOpened() {
        background.hold();
        controller.connect();
        background.cancel("connection");
        background.release();

        assertThat(desk.entered).isEmpty();
    }

    @Test
    void connectingHandsTheServerOnAndRemembersWhen() {
        controller.select("local");
        controller.connect();

        assertThat(desk.entered).hasSize(1);
        assertThat(desk.entered.getFirst().profile().name()).isEqualTo("local");
        assertThat(desk.store.load().profiles().getLast().lastUsed()).contains(ConnectDesk.NOW);
    }

    @Test
    void aReadOnlyProfileConnectsReadOnly() {
        controller.select("docs-redis, watch only");
        controller.connect();

        assertThat(desk.opened.getFirst().readOnly()).isTrue();
        assertThat(model.note().get()).startsWith("Read-only");
    }

    @Test
    void aPasswordIsRememberedForTheSessionOnly() {
        form.password().set("not a password");
        controller.select("local");
        assertThat(form.password().get()).isEmpty();
        controller.select("docs-redis");
        assertThat(form.password().get()).isEqualTo("not a password");

        start();
        assertThat(form.password().get()).isEmpty();
        assertThat(folder.resolve("profiles.json")).content().doesNotContain("not a password");
    }

    @Test
    void thePasswordOfTheEnvironmentServesWhereNoneIsTyped() {
        desk.password = Optional.of(Secret.of("from outside"));
        start();
        controller.test();

        assertThat(desk.tested.getFirst().password())
                .hasValueSatisfying(
                        secret -> assertThat(secret.reveal()).containsExactly("from outside".toCharArray()));
    }

    @Test
    void aNewProfileAndACopyHaveNamesOfTheirOwn() {
        controller.create();
        controller.create();
        controller.select("local");
        controller.duplicate();

        assertThat(model.cards())
                .extracting(card -> card.profile().name())
                .endsWith("New profile", "New profile 2", "local copy");
        assertThat(model.selected().get()).contains("local copy");
        assertThat(form.environment().get()).isEqualTo(Environment.DEVELOPMENT);
    }

    @Test
    void deletingAsksFirstAndEscChangesOnesMind() {
        model.deleting().set(true);
        assertThat(controller.closePanel()).isTrue();
        assertThat(model.deleting().get()).isFalse();
        assertThat(controller.closePanel()).isFalse();

        controller.delete();
        assertThat(desk.store.load().profiles()).extracting(Profile::name).doesNotContain("docs-redis");
        assertThat(model.selected().get()).isPresent();
    }

    @Test
    void theLastProfileCanBeDeleted() {
        for (int i = 0; i < 5; i++) {
            controller.delete();
        }

        assertThat(model.cards()).isEmpty();
        assertThat(model.selected().get()).isEmpty();
        controller.test();
        assertThat(desk.tested).isEmpty();
    }

    @Test
    void theProfileOfTheEnvironmentStandsFirstAndCannotBeChanged() throws Exception {
        Profile made = ConnectDesk.profile("x", Environment.NONE, "redis://env-host:6379/1", false, Duration.ZERO);
        desk.environment = Optional.of(new EnvironmentProfile(
                new Profile(
                        Profile.ENVIRONMENT_NAME,
                        Environment.NONE,
                        made.address(),
                        false,
                        Optional.empty(),
                        Optional.empty()),
                Optional.of(Secret.of("pw")),
                Optional.empty()));
        start();
        controller.select(Profile.ENVIRONMENT_NAME);

        assertThat(model.cards().getFirst().place()).isEqualTo("env-host:6379/1");
        assertThat(form.fixed().get()).isTrue();
        assertThat(form.password().get()).isEqualTo("pw");
        form.name().set("mine");
        controller.delete();
        controller.connect();
        assertThat(desk.entered.getFirst().profile().name()).isEqualTo(Profile.ENVIRONMENT_NAME);
        assertThat(desk.store.load().profiles()).hasSize(5);
    }

    @Test
    void theSampleServerIsStartedFilledAndConnected() {
        controller.startSample();

        assertThat(desk.entered.getFirst().profile().environment()).isEqualTo(Environment.SAMPLE);
        assertThat(model.sample().get()).isEqualTo(SampleState.IDLE);
    }

    @Test
    void aSampleServerThatDoesNotStartSaysWhy() {
        desk.failure = Optional.of(new IllegalStateException("No server program runs here."));
        controller.startSample();

        assertThat(model.sample().get().failed()).isTrue();
        assertThat(model.sample().get().sentence()).isEqualTo("No server program runs here.");
    }

    @Test
    void theOpenProfileIsMarked() {
        controller.connected(Optional.of(model.cards().get(4).profile()));

        assertThat(model.cards().get(4).open()).isTrue();
        assertThat(model.cards().get(4).used()).isEqualTo("connected");
        controller.disconnect();
        assertThat(desk.left).isEqualTo(1);
    }

    @Test
    void anOpenServerWithoutAProfileIsNamedSoThatItCanBeLeft() throws Exception {
        Profile given = ConnectDesk.profile("given", Environment.NONE, "redis://elsewhere:7000", false, Duration.ZERO);
        controller.connected(Optional.of(given));

        assertThat(model.stranger().get().orElseThrow()).contains("given", "elsewhere:7000");
        controller.connected(Optional.of(model.cards().get(4).profile()));
        assertThat(model.stranger().get()).isEmpty();
    }

    @Test
    void aServerGivenFromOutsideThatCannotBeReachedIsSaidAboveAll() throws Exception {
        Profile given = ConnectDesk.profile("given", Environment.NONE, "redis://nowhere:1", false, Duration.ZERO);
        desk.failure =
                Optional.of(new RedisFailure.Connect(RedisFailure.Reason.UNKNOWN_HOST, "No host is called nowhere."));
        controller.connect(given, io.lodekey.redis.ServerTarget.of(given.address(), Duration.ofSeconds(1)));

        assertThat(model.notice().get()).hasValueSatisfying(notice -> {
            assertThat(notice.sentence()).isEqualTo("No host is called nowhere.");
            assertThat(notice.again()).isTrue();
        });
        desk.failure = Optional.empty();
        controller.again();
        assertThat(desk.entered).hasSize(1);
        assertThat(model.notice().get()).isEmpty();
    }
}
