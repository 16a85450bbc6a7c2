package io.lodekey.desktop.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.command.Typed;
import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.settings.Environment;
import io.lodekey.settings.EnvironmentProfile;
import io.lodekey.settings.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectCommandsTest {
    private ConnectDesk desk;
    private ConnectController connect;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() throws Exception {
        desk = new ConnectDesk(folder).withProfiles();
        connect = desk.controller(new SameThreadBackground());
    }

    @Test
    void eachProfileIsConnectedByItsName() {
        List<String> names = connect.model().cards().stream()
                .map(card -> card.profile().name())
                .toList();
        for (String name : names) {
            Typed.run(connect::everywhere, "Connect to " + name);
        }

        assertThat(desk.entered).extracting(opened -> opened.profile().name()).containsExactlyElementsOf(names);
    }

    @Test
    void whatIsOpenIsLeftAndNotConnectedTwice() {
        assertThat(Typed.obstacle(connect::everywhere, "Disconnect")).contains("No server is connected");
        connect.connected(Optional.of(connect.model().cards().get(4).profile()));

        assertThat(Typed.obstacle(connect::everywhere, "Connect to local")).contains("connected");
        Typed.run(connect::everywhere, "Disconnect");
        assertThat(desk.left).isEqualTo(1);
    }

    @Test
    void aServerThatIsNoProfileIsLeftToo() throws Exception {
        Profile given = ConnectDesk.profile("given", Environment.NONE, "redis://elsewhere", false, Duration.ZERO);
        connect.connected(Optional.of(given));

        Typed.run(connect::everywhere, "Disconnect");
        assertThat(desk.left).isEqualTo(1);
    }

    @Test
    void theSampleServerIsStarted() {
        Typed.run(connect::everywhere, "Start the sample server");

        assertThat(desk.entered).hasSize(1);
    }

    @Test
    void theChosenProfileIsTestedAndWhatWasFoundIsCopied() {
        assertThat(Typed.obstacle(connect::commands, "Copy what the test found"))
                .contains("Nothing was tested");
        Typed.run(connect::commands, "Test the connection");
        Typed.run(connect::commands, "Copy what the test found");

        assertThat(desk.tested).hasSize(1);
        assertThat(desk.copied).hasSize(1);
    }

    @Test
    void profilesAreMadeCopiedAndDeletedOnceConfirmed() {
        Typed.run(connect::commands, "New profile");
        Typed.run(connect::commands, "Duplicate this profile");
        assertThat(connect.model().cards()).hasSize(7);

        Typed.run(connect::commands, "Delete this profile…");
        assertThat(connect.model().deleting().get()).isTrue();
        assertThat(connect.model().cards()).hasSize(7);
    }

    @Test
    void aSchemaIsChosen() {
        desk.file = Optional.of(folder.resolve("mine.yaml"));
        Typed.run(connect::commands, "Choose a key schema for this profile…");

        assertThat(connect.model().form().schema().get()).isEqualTo(desk.file);
    }

    @Test
    void whatIsUnderWayIsStoppedAndNothingElseIsBegun() {
        assertThat(Typed.obstacle(connect::commands, "Stop connecting")).contains("Nothing is being connected");
        connect.model().busy().set(true);

        assertThat(Typed.obstacle(connect::commands, "Test the connection")).contains("A connection is being made");
        assertThat(Typed.obstacle(connect::everywhere, "Connect to local")).contains("A connection is being made");
        Typed.run(connect::commands, "Stop connecting");
        assertThat(connect.model().busy().get()).isFalse();
    }

    @Test
    void withoutAProfileThereIsNothingToTest() {
        connect = new ConnectDesk(folder.resolve("empty")).controller(new SameThreadBackground());

        assertThat(Typed.obstacle(connect::commands, "Test the connection")).contains("No profile is chosen");
        assertThat(Typed.obstacle(connect::commands, "Delete this profile…")).contains("No profile is chosen");
    }

    @Test
    void theProfileOfTheEnvironmentIsNotDeleted() throws Exception {
        Profile made = ConnectDesk.profile(
                Profile.ENVIRONMENT_NAME, Environment.NONE, "redis://elsewhere", false, Duration.ZERO);
        desk.environment = Optional.of(new EnvironmentProfile(made, Optional.empty(), Optional.empty()));
        desk.lastProfile = Optional.of(Profile.ENVIRONMENT_NAME);
        connect = desk.controller(new SameThreadBackground());

        assertThat(Typed.obstacle(connect::commands, "Delete this profile…"))
                .contains("It is made by environment variables");
    }
}
