package io.lodekey.monitor;

import io.lodekey.redis.InfoReading;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Which fields of INFO make which part of a sample. A field that a server does not tell stays unknown.
final class InfoFields {
    private InfoFields() {}

    static MemorySample memory(InfoReading info) {
        return new MemorySample(
                info.number("used_memory"),
                info.number("used_memory_peak"),
                info.number("used_memory_rss"),
                info.number("maxmemory"),
                info.decimal("mem_fragmentation_ratio"),
                info.text("maxmemory_policy"));
    }

    static ClientsSample clients(InfoReading info) {
        return new ClientsSample(
                info.number("connected_clients"), info.number("blocked_clients"), info.number("maxclients"));
    }

    static Persistence persistence(InfoReading info) {
        OptionalLong saved = info.number("rdb_last_save_time");
        return new Persistence(
                saved.isPresent() ? Optional.of(Instant.ofEpochSecond(saved.getAsLong())) : Optional.empty(),
                info.text("rdb_last_bgsave_status").map("ok"::equals),
                info.number("rdb_changes_since_last_save"),
                info.text("rdb_bgsave_in_progress").map("1"::equals),
                info.text("aof_enabled").map("1"::equals),
                info.text("aof_last_write_status").map("ok"::equals));
    }

    /// The offset is the node's own: a replica's is how far it has applied the stream.
    static Replication replication(InfoReading info) {
        OptionalLong applied = info.number("slave_repl_offset");
        return new Replication(
                info.number("connected_slaves"),
                info.text("master_link_status").map("up"::equals),
                info.number("master_last_io_seconds_ago"),
                OptionalLong.empty(),
                applied.isPresent() ? applied : info.number("master_repl_offset"));
    }
}
