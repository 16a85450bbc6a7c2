package io.lodekey.pools;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.redis.Node;
import io.lodekey.redis.NodeRole;
import io.lodekey.redis.PoolReading;
import io.lodekey.settings.HostPort;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientLinesTest {
    private static final Node NODE = new Node("one", new HostPort("127.0.0.1", 6379), NodeRole.PRIMARY);

    private static List<Client> parsed(String lines) {
        return ClientLines.parse(NODE, lines.getBytes(ISO_8859_1), Samples.own(Map.of("one", Set.of(7L))));
    }

    private static Client one(String line) {
        assertThat(parsed(line + "\n")).hasSize(1);
        return parsed(line + "\n").getFirst();
    }

    @Test
    void aLineOfSixTwoIsReadWhole() {
        Client client = one("id=7 addr=10.0.3.22:60202 laddr=10.0.0.1:6379 fd=8 name=entity-api:web-1:cache age=65"
                + " idle=3 flags=b db=2 sub=1 psub=2 multi=-1 qbuf=26 qbuf-free=45024 argv-mem=10 obl=0 oll=0 omem=40"
                + " tot-mem=61466 events=r cmd=blpop user=worker redir=-1");

        assertThat(client.id()).hasValue(7);
        assertThat(client.own()).isTrue();
        assertThat(client.parts())
                .isEqualTo(new ClientName(Optional.of("entity-api"), Optional.of("web-1"), Optional.of("cache")));
        assertThat(client.host()).contains("10.0.3.22");
        assertThat(client.age()).contains(Duration.ofSeconds(65));
        assertThat(client.idle()).contains(Duration.ofSeconds(3));
        assertThat(client.blocked()).isTrue();
        assertThat(client.database()).isEqualTo(OptionalInt.of(2));
        assertThat(client.subscriptions()).hasValue(3);
        assertThat(client.outputBytes()).hasValue(40);
        assertThat(client.memoryBytes()).hasValue(61_466);
        assertThat(client.command()).contains("blpop");
        assertThat(client.user()).contains("worker");
        assertThat(client.library()).isEmpty();
    }

    @Test
    void fieldsOfNewerVersionsAndOfOtherServersAreSkipped() {
        Client client = one("id=9 addr=127.0.0.1:1 name= age=0 capa=r idle=0 flags=P db=0 sub=0 psub=1 ssub=2 rbs=1024"
                + " tot-net-in=9 watch=0 io-thread=0 newest_Field!=1 cmd=client|list user=default lib-name=redis-py"
                + " lib-ver=5.0.1");

        assertThat(client.library()).contains("redis-py 5.0.1");
        assertThat(client.subscriptions()).hasValue(3);
        assertThat(client.kind()).isEqualTo(Client.Kind.PUBSUB);
        assertThat(client.parts()).isEqualTo(ClientName.NONE);
    }

    @Test
    void whatAnOldServerDoesNotTellIsUnknown() {
        Client client = one("addr=127.0.0.1:5 fd=5 idle=2 flags=N db=0 cmd=NULL");

        assertThat(client.id()).isEqualTo(OptionalLong.empty());
        assertThat(client.age()).isEmpty();
        assertThat(client.user()).isEmpty();
        assertThat(client.memoryBytes()).isEmpty();
        assertThat(client.library()).isEmpty();
        assertThat(client.command()).isEmpty();
        assertThat(client.own()).isFalse();
        assertThat(client.key()).isNotEqualTo(one("addr=127.0.0.1:6 flags=N").key());
    }

    @Test
    void aLibraryThatSaysNothingIsToldFromAServerThatDoesNot() {
        assertThat(one("id=1 addr=127.0.0.1:5 lib-name= lib-ver=").library()).contains("");
    }

    @Test
    void namesWithOddBytesArePrintedSoThatTheyCanBeGivenBack() {
        assertThat(one("id=1 name=caf\u00c3\u00a9:\u00ff:x age=1").name()).isEqualTo("café:\\xff:x");
        assertThat(one("id=1 name=two words age=1").name()).isEqualTo("two words");
        assertThat(one("id=1 name=a=b=c age=1").name()).isEqualTo("a=b=c");
        assertThat(one("id=1 name=x id=99 age=1").id()).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1:6379, 10.0.0.1",
        "[::1]:6379, ::1",
        "fe80::1%eth0:6379, fe80::1%eth0",
        "/run/redis.sock:0, /run/redis.sock",
        "?:0, ''",
        "'', ''"
    })
    void hostsAreReadOffAddressesOfEveryKind(String address, String host) {
        assertThat(ClientLines.host(address).orElse("")).isEqualTo(host);
    }

    @Test
    void emptyLinesAndRubbishAreNoClients() {
        assertThat(parsed("\n\nrubbish without a field\n")).isEmpty();
        assertThat(parsed("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "celery-broker, celery-broker, '', ''",
        "api:web-1, api, web-1, ''",
        "api:web-1:cache, api, web-1, cache",
        "api:host:4711:cache, api, host:4711, cache",
        ":web:cache, :web:cache, '', ''",
        "api::cache, api::cache, '', ''",
        "api:web:, api:web:, '', ''",
        "lodekey, lodekey, '', ''",
        "lodekey-scan, lodekey, '', scan"
    })
    void theNamingConventionIsRead(String name, String application, String instance, String role) {
        ClientName read = ClientName.of(name);

        assertThat(read.application()).contains(application);
        assertThat(read.instance().orElse("")).isEqualTo(instance);
        assertThat(read.role().orElse("")).isEqualTo(role);
    }

    @Test
    void kindsAreReadOffTheFlags() {
        assertThat(one("id=1 flags=S").kind()).isEqualTo(Client.Kind.REPLICA);
        assertThat(one("id=1 flags=M").kind()).isEqualTo(Client.Kind.PRIMARY);
        assertThat(one("id=1 flags=O").kind()).isEqualTo(Client.Kind.MONITOR);
        assertThat(one("id=1 flags=N").kind()).isEqualTo(Client.Kind.NORMAL);
    }

    /// Whatever stands for the pool here.
    static final class Samples {
        private Samples() {}

        static PoolReading own(Map<String, Set<Long>> clients) {
            return new PoolReading(
                    50, 1, 0, 1, 0, 1, 0, 0, Optional.empty(), Optional.empty(), 0, 0, Optional.empty(), clients);
        }
    }
}
