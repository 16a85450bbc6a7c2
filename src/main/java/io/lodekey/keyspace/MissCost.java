package io.lodekey.keyspace;

/// What it takes to make a value again once it is gone.
public enum MissCost {
    NONE("–"),
    CPU("CPU"),
    OCR_CALL("OCR call"),
    LLM_CALL("LLM call"),
    EMBEDDING_CALL("Embedding call");

    private final String label;

    MissCost(String label) {
        this.label = label;
    }

    /// How people read it; `–` for [#NONE].
    public String label() {
        return label;
    }
}
