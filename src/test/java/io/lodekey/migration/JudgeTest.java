package io.lodekey.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lodekey.keyspace.KeyType;
import io.lodekey.keyspace.SchemaLoader;
import io.lodekey.keyspace.SchemaParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static final long FOREVER = -1;

    private final Judge judge = new Judge(SchemaLoader.bundled(), 1_000);

    @ParameterizedTest
    @CsvSource({
        "doc_state:u1, HASH, doc:state:u1",
        "textract:result:u1, STRING, doc:ocr:u1",
        "ocr:result:a*b, STRING, doc:ocr:a*b",
        "textract:job:j1, STRING, job:textract:status:j1",
        "rate_limit:openai:embed, ZSET, rate:openai:embed",
        "worker:ocr:host:0a1b2c3d, HASH, workers:ocr:host:0a1b2c3d",
        "metrics:cache:ocr, HASH, cache:metrics:ocr"
    })
    void aKeyOfARuleMovesToTheNameTheRuleMakes(String name, KeyType type, String target) {
        assertThat(judge(name, type, FOREVER))
                .isInstanceOfSatisfying(
                        Verdict.Moves.class,
                        moves -> assertThat(new String(moves.target(), UTF_8)).isEqualTo(target));
    }

    @ParameterizedTest
    @CsvSource({
        "queue_lock:q1, STRING, LOCK_HELD",
        "rate_limit:azure:embed, ZSET, TARGET_UNKNOWN",
        "worker:active, SET, INVALID_NAME",
        "metrics:cache:total, HASH, INVALID_NAME",
        "doc_state:u1, STRING, TYPE_MISMATCH",
        "textract:result:u1, HASH, TYPE_MISMATCH",
        "doc_state:u1, OTHER, TYPE_MISMATCH"
    })
    void aKeyThatMustNotMoveStaysAndSaysWhy(String name, KeyType type, SkipReason why) {
        assertThat(judge(name, type, FOREVER))
                .isInstanceOfSatisfying(
                        Verdict.Stays.class, stays -> assertThat(stays.reason()).isEqualTo(why));
    }

    @Test
    void aKeyThatExpiresWithinTheRunStays() {
        assertThat(judge("doc_state:u1", KeyType.HASH, 1_000)).isInstanceOf(Verdict.Stays.class);
        assertThat(judge("doc_state:u1", KeyType.HASH, 1_001)).isInstanceOf(Verdict.Moves.class);
    }

    @Test
    void aLockIsALockAlsoWhenOnlyItsNewFamilySaysSo() throws Exception {
        var schema = SchemaLoader.parse("""
            name: test
            families:
              - {id: held, template: "new:lock:{x}", type: string, ttl: any, role: lock}
            legacyRules:
              - {from: "lock:{x}", to: "new:lock:{x}"}
            """, "test.yaml", SchemaParameters.defaults());

        assertThat(new Judge(schema, 0).judge("lock:a".getBytes(UTF_8), KeyType.STRING, FOREVER))
                .isInstanceOfSatisfying(
                        Verdict.Stays.class, stays -> assertThat(stays.reason()).isEqualTo(SkipReason.LOCK_HELD));
    }

    @ParameterizedTest
    @CsvSource({"doc:state:u1, Conforming", "perf:x, WithoutRule", "doc_state:, Unknown", "hello, Unknown"})
    void otherKeysAreWhatTheirNameSays(String name, String verdict) {
        assertThat(judge(name, KeyType.HASH, FOREVER).getClass().getSimpleName())
                .isEqualTo(verdict);
    }

    @Test
    void aRuleWhoseNamesAreAFamilysIsToldAsShadowed() throws Exception {
        var schema = SchemaLoader.parse("""
            name: test
            families:
              - {id: part, template: "old:special:{x}", type: any, ttl: any, role: cache}
              - {id: whole, template: "gone:{x}", type: any, ttl: any, role: cache}
              - {id: new, template: "new:{rest...}", type: any, ttl: any, role: cache}
            legacyRules:
              - {from: "old:{rest...}", to: "new:{rest...}"}
              - {from: "gone:{x}", to: "new:{x}"}
            """, "test.yaml", SchemaParameters.defaults());
        List<RuleFacts> rules = new Judge(schema, 0).rules();

        assertThat(rules.get(0).wholly()).isFalse();
        assertThat(rules.get(0).shadows()).singleElement().asString().contains("old:special:7", "part");
        assertThat(rules.get(1).wholly()).isTrue();
    }

    @Test
    void onlyRecordsThatAreKeptAliveCountAsAHeartbeat() {
        assertThat(judge.rules().stream()
                        .filter(RuleFacts::heartbeat)
                        .map(facts -> facts.rule().id()))
                .containsExactly("worker:{worker_id...}");
    }

    private Verdict judge(String name, KeyType type, long pttl) {
        return judge.judge(name.getBytes(UTF_8), type, pttl);
    }
}
