package io.lodekey.keyspace;

import static io.lodekey.keyspace.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RenamingTest {
    private final Schema schema = SchemaLoader.bundled();

    private LegacyRule rule(String id) {
        return schema.legacyRules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aValueKeepsEveryByteAndStaysInItsPlace() {
        byte[] old = {'o', 'c', 'r', ':', 'r', 'e', 's', 'u', 'l', 't', ':', (byte) 0xff, 0, '*'};
        byte[] renamed = {'d', 'o', 'c', ':', 'o', 'c', 'r', ':', (byte) 0xff, 0, '*'};
        assertThat(schema.renamed(rule("ocr:result:{document_uuid}"), old)).hasValue(renamed);
    }

    @Test
    void aRestKeepsItsColons() {
        assertThat(schema.renamed(rule("worker:{worker_id...}"), bytes("worker:worker:ocr:h:1")))
                .hasValue(bytes("workers:worker:ocr:h:1"));
    }

    @Test
    void twoOldNamesMayBecomeOne() {
        assertThat(schema.renamed(rule("textract:result:{document_uuid}"), bytes("textract:result:u")))
                .hasValue(bytes("doc:ocr:u"));
        assertThat(schema.renamed(rule("ocr:result:{document_uuid}"), bytes("ocr:result:u")))
                .hasValue(bytes("doc:ocr:u"));
    }

    @Test
    void heldRulesHaveATargetToWatch() {
        LegacyRule rule = rule("queue_lock:{queue_id}");
        assertThat(rule.held()).isTrue();
        assertThat(schema.renamed(rule, bytes("queue_lock:q"))).hasValue(bytes("queue:lock:q"));
    }

    @Test
    void aNameOfAnotherRuleIsRefused() {
        assertThatThrownBy(() -> schema.renamed(rule("ocr:result:{document_uuid}"), bytes("doc_state:u")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("doc_state:u is no name of the rule ocr:result:{document_uuid}");
    }
}
