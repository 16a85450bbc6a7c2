package io.lodekey.redis;

import java.util.List;

/// A bounded part of a value. `truncated` says that the server holds more than is here.
public sealed interface KeyValue {
    /// No more than so many items of a collection are fetched.
    int MAX_ITEMS = 1_000;

    boolean truncated();

    /// A string that is readable UTF-8.
    record Text(String text, boolean truncated) implements KeyValue {}

    /// A string that is not.
    record Bytes(byte[] data, boolean truncated) implements KeyValue {}

    record ListItems(List<byte[]> items, boolean truncated) implements KeyValue {}

    record SetMembers(List<byte[]> members, boolean truncated) implements KeyValue {}

    record ZsetEntries(List<Scored> entries, boolean truncated) implements KeyValue {}

    record HashFields(List<Field> fields, boolean truncated) implements KeyValue {}

    record StreamEntries(List<Entry> entries, boolean truncated) implements KeyValue {}

    /// Nothing was read.
    ///
    /// @param why one sentence for a person, such as a type Lodekey cannot read
    record NotRead(String why) implements KeyValue {
        @Override
        public boolean truncated() {
            return true;
        }
    }

    record Scored(byte[] member, double score) {}

    record Field(byte[] field, byte[] value) {}

    record Entry(String id, List<Field> fields) {}
}
