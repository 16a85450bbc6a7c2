package io.lodekey.desktop.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.desktop.chart.FxStage;
import io.lodekey.desktop.kit.SameThreadBackground;
import io.lodekey.desktop.kit.ViewState;
import io.lodekey.desktop.kit.Workspace;
import io.lodekey.monitor.History;
import io.lodekey.monitor.Sample;
import io.lodekey.monitor.Sampler;
import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.Session;
import io.lodekey.redis.Sessions;
import io.lodekey.redis.TestServer;
import io.lodekey.redis.TestServers;
import io.lodekey.settings.Secret;
import io.lodekey.settings.ServerAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The Dashboard of a user without the right to see figures: each dark panel names a rule, and its button copies
/// exactly what `ACL SETUSER` takes to make it come alive.
class DarkPanelsTest {
    /// Memory, hit rate, operations; both charts; all small figures but the keys.
    private static final int OF_INFO = 10;

    private final List<String> copied = new ArrayList<>();
    private DashboardController controller;
    private Workspace workspace;

    @ParameterizedTest
    @MethodSource("io.lodekey.redis.TestServers#each")
    void eachDarkPanelComesAliveByTheRuleItNames(TestServers.Binary binary) {
        try (TestServer server = binary.start()) {
            server.call("ACL", "SETUSER", "u", "on", ">pw", "~*", "&*", "+@all", "-info", "-dbsize");
            var address = new ServerAddress(server.address().topology(), false, 0, Optional.of("u"));
            var target = ServerTarget.of(address, Duration.ofSeconds(5)).withPassword(Secret.of("pw"));
            try (Session session = Sessions.open(target);
                    Sampler sampler = new Sampler(session, Duration.ofSeconds(1), Clock.systemUTC());
                    FxStage stage = stage()) {
                assertThat(rulesAfter(sampler, stage)).hasSize(OF_INFO + 1);
                assertThat(controller.model().state().get()).isInstanceOf(ViewState.Live.class);
                assertThat(controller.model().failure().get()).isEmpty();

                press(OF_INFO + 1);
                assertThat(copied).containsOnly("+info", "+dbsize");
                server.call("ACL", "SETUSER", "u", "+dbsize");
                assertThat(rulesAfter(sampler, stage)).hasSize(OF_INFO).containsOnly("+info");

                server.call("ACL", "SETUSER", "u", copied.getFirst());
                assertThat(rulesAfter(sampler, stage)).isEmpty();
            }
        }
    }

    private FxStage stage() {
        FxStage stage = FxStage.show(1094, 722, palette -> {
            workspace = Workspaces.of(
                    new History(),
                    Clock.system(ZoneOffset.UTC),
                    palette,
                    (Workspaces.Saving) Optional::empty,
                    copied::add);
            controller = new DashboardController(new SameThreadBackground(), workspace);
            return controller.view();
        });
        FxStage.run(controller::activate);
        return stage;
    }

    private List<String> rulesAfter(Sampler sampler, FxStage stage) {
        Sample sample = sampler.once();
        FxStage.run(() -> workspace.samples().publish(sample));
        stage.pulse();
        return FxStage.all(controller.view(), ".lk-rule").stream()
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    private void press(int panels) {
        List<Node> dark = FxStage.all(controller.view(), ".lk-no-permission:dimmed");
        assertThat(dark).hasSize(panels);
        for (Node panel : dark) {
            Button copy = (Button) FxStage.all(panel, ".button").getLast();
            assertThat(copy.isFocusTraversable()).isTrue();
            FxStage.run(copy::fire);
        }
        assertThat(copied).hasSize(panels);
    }
}
