package io.lodekey.desktop.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.settings.ParsedAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressLineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        redis://localhost                                        | localhost:6379/0
        rediss://redis-stg:6380/2                                | rediss://redis-stg:6380/2
        redis-sentinel://r-1:26379,r-2:26379,r-12:26379/0#docs   | r-1,2,12:26379 · docs
        redis-sentinel://a:26379,b:26379/0#docs                  | a:26379, b:26379 · docs
        redis-sentinel://r-1/0#docs                              | r-1:26379 · docs
        redis://emb-1:7000,emb-2:7001                            | emb-1:7000, emb-2:7001
        redis://10.0.0.1:7000,10.0.0.2:7000                      | 10.0.0.1:7000, 10.0.0.2:7000
        redis://[::1]:7000                                       | [::1]:7000/0
        """)
    void anAddressIsShort(String uri, String line) throws Exception {
        assertThat(AddressLine.of(ParsedAddress.parse(uri, false).address())).isEqualTo(line);
    }
}
