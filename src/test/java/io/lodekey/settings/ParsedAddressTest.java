package io.lodekey.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedAddressTest {
    @Test
    void takesHostPortDatabaseUserAndPassword() throws AddressException {
        ParsedAddress parsed = ParsedAddress.parse("redis://ops:s3cret@redis-1.example:6380/4", false);

        assertThat(parsed.address().topology())
                .isEqualTo(new Topology.Standalone(new HostPort("redis-1.example", 6380)));
        assertThat(parsed.address().user()).contains("ops");
        assertThat(parsed.address().database()).isEqualTo(4);
        assertThat(parsed.address().tls()).isFalse();
        assertThat(password(parsed)).isEqualTo("s3cret");
    }

    @Test
    void everythingButTheHostMayBeMissing() throws AddressException {
        ParsedAddress parsed = ParsedAddress.parse("redis://localhost", false);

        assertThat(parsed.address()).isEqualTo(ServerAddress.standalone(new HostPort("localhost", 6379)));
        assertThat(parsed.password()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "redis://h, false",
        "valkey://h, false",
        "REDIS://h, false",
        "rediss://h, true",
        "valkeys://h, true",
        "redis-sentinel://h#m, false",
        "rediss-sentinel://h#m, true"
    })
    void theSchemeTellsTls(String uri, boolean tls) throws AddressException {
        assertThat(ParsedAddress.parse(uri, false).address().tls()).isEqualTo(tls);
    }

    @Test
    void userAndPasswordArePercentDecoded() throws AddressException {
        ParsedAddress parsed = ParsedAddress.parse("redis://o%40ps:a%2Fb%3A%23%25+%C3%A9@h", false);

        assertThat(parsed.address().user()).contains("o@ps");
        assertThat(password(parsed)).isEqualTo("a/b:#%+é");
    }

    @Test
    void aPasswordMayHoldColonsAndAts() throws AddressException {
        assertThat(password(ParsedAddress.parse("redis://:a:b@c@h:1", false))).isEqualTo("a:b@c");
    }

    @Test
    void anIp6AddressStandsInBrackets() throws AddressException {
        ParsedAddress parsed = ParsedAddress.parse("redis://[2001:DB8::1]:7000", false);

        assertThat(parsed.address().hosts()).containsExactly(new HostPort("2001:db8::1", 7000));
        assertThat(parsed.address().text()).isEqualTo("redis://[2001:db8::1]:7000/0");
        assertThat(ParsedAddress.parse("redis://[fe80::1%25eth0]", false)
                        .address()
                        .hosts())
                .containsExactly(new HostPort("fe80::1%eth0", 6379));
    }

    @Test
    void severalHostsAreACluster() throws AddressException {
        Topology topology = ParsedAddress.parse("redis://a:7000,b,[::1]:7002", false)
                .address()
                .topology();

        assertThat(topology)
                .isEqualTo(new Topology.Cluster(
                        List.of(new HostPort("a", 7000), new HostPort("b", 6379), new HostPort("::1", 7002))));
    }

    @Test
    void oneHostIsAClusterWhenItIsSaid() throws AddressException {
        assertThat(ParsedAddress.parse("redis://a:7000", true).address().topology())
                .isEqualTo(new Topology.Cluster(List.of(new HostPort("a", 7000))));
    }

    @Test
    void sentinelsCarryTheNameOfTheMaster() throws AddressException {
        ParsedAddress parsed = ParsedAddress.parse("redis-sentinel://:pw@s1:26380,s2/3#docs%20main", false);

        assertThat(parsed.address().topology())
                .isEqualTo(new Topology.Sentinel(
                        List.of(new HostPort("s1", 26380), new HostPort("s2", 26379)), "docs main"));
        assertThat(parsed.address().database()).isEqualTo(3);
        assertThat(parsed.address().user()).isEmpty();
        assertThat(password(parsed)).isEqualTo("pw");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://localhost:6379/0",
                "rediss://o%40ps@redis-1:6380/2",
                "redis://[2001:db8::1]:7000/0",
                "redis://a:7000,b:7001/0",
                "rediss-sentinel://s1:26379,s2:26380/1#docs%20main",
                "redis-sentinel://ops@s1:26379/0#m"
            })
    void whatIsWrittenReadsBackTheSame(String uri) throws AddressException {
        ServerAddress address = ParsedAddress.parse(uri, false).address();

        assertThat(address.text()).isEqualTo(uri);
        assertThat(ParsedAddress.parse(address.text(), false).address()).isEqualTo(address);
    }

    @Test
    void theTextOfAnAddressHasNoPassword() throws AddressException {
        ParsedAddress parsed = ParsedAddress.parse("rediss://ops:s3cret@h:6380/2", false);

        assertThat(parsed.address().text()).isEqualTo("rediss://ops@h:6380/2");
        assertThat(parsed.toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "redis-1, redis://redis-1:6379/0",
        "' localhost:6380/2 ', redis://localhost:6380/2",
        "'a:1,b:2', 'redis://a:1,b:2/0'",
        "rediss://h, rediss://h:6379/0"
    })
    void aFormTakesAnAddressWithoutAScheme(String typed, String expected) throws AddressException {
        assertThat(ParsedAddress.parseTyped(typed, false).address().text()).isEqualTo(expected);
    }

    @Test
    void aNameOutsideAsciiIsAskedForInItsAsciiForm() throws AddressException {
        assertThat(ParsedAddress.parse("redis://bücher.example", false)
                        .address()
                        .hosts())
                .containsExactly(new HostPort("xn--bcher-kva.example", 6379));
    }

    private static String password(ParsedAddress parsed) {
        return parsed.password().map(Secret::reveal).map(String::new).orElse("");
    }

    @Test
    void anEmptyUserOrPasswordIsNone() throws AddressException {
        ParsedAddress parsed = ParsedAddress.parse("redis://:@h", false);

        assertThat(parsed.address().user()).isEqualTo(Optional.empty());
        assertThat(parsed.password()).isEmpty();
    }
}
