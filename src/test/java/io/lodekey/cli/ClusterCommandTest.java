package io.lodekey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lodekey.redis.TestCluster;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterCommandTest {
    private static TestCluster cluster;
    private static String uri;

    @TempDir
    Path root;

    @BeforeAll
    static void start() {
        cluster = TestCluster.start();
        cluster.fill("doc:ocr:", 300);
        uri = "redis://" + cluster.primaries().get(1).hostPort();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void aScanOfAClusterCountsEveryPrimaryAndNoReplica() {
        CliRun run = new CliRun(root).run("scan", "--uri", uri, "--cluster", "--json");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode json = run.json();
        assertThat(json.path("keys").path("scanned").longValue()).isEqualTo(300);
        assertThat(json.path("keys").path("total").longValue()).isEqualTo(300);
        assertThat(json.path("keys").path("exact").booleanValue()).isTrue();
        assertThat(json.path("nodes")).hasSize(3);
        assertThat(json.path("nodes").findValuesAsText("role")).containsOnly("primary");
    }

    @Test
    void replicasAreReadWhenAskedForAndTheReportSaysSo() {
        CliRun run = new CliRun(root).run("scan", "--uri", uri, "--cluster", "--replicas");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("exact  300 of 300 keys")
                .contains("read from replicas, which may lag behind")
                .contains(cluster.replicas().getFirst().hostPort() + "  replica");
    }

    @Test
    void aKeyIsReadFromTheNodeThatHasIt() {
        for (int i = 0; i < 20; i++) {
            CliRun run = new CliRun(root).run("key", "get", "doc:ocr:" + i, "--uri", uri, "--cluster", "--json");
            assertThat(run.exitCode()).isZero();
            assertThat(run.json().path("type").textValue()).isEqualTo("string");
        }
    }

    @Test
    void oneNodeAloneSaysThatItIsPartOfACluster() {
        CliRun run = new CliRun(root).run("scan", "--uri", uri, "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("is one node of a Cluster").contains("connect with --cluster");
    }

    @Test
    void aDatabaseOtherThanZeroIsRefusedInOneSentence() {
        CliRun run = new CliRun(root).run("scan", "--uri", uri + "/1", "--cluster");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("has only database 0");
    }
}
