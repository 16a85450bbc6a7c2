package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds the replies to a list of commands as [Reply]s and counts their look-ups.
final class ReplyTree implements Counted {
    private final List<Cmd> commands;
    private final Lookups lookups;
    private final List<Reply> replies;
    private final Deque<Frame> open = new ArrayDeque<>();
    private @Nullable Reply whole;
    private @Nullable List<Cmd> queued;
    private long hits;
    private long misses;
    private boolean told = true;

    ReplyTree(List<Cmd> commands, Lookups lookups) {
        this.commands = commands;
        this.lookups = lookups;
        this.replies = new ArrayList<>(commands.size());
    }

    /// An array whose items are still coming in.
    private record Frame(List<Reply> items, int size) {}

    /// As many as have come in.
    List<Reply> replies() {
        return replies;
    }

    @Override
    public void status(byte[] data, int from, int length) {
        add(new Reply.Status(new String(data, from, length, UTF_8)));
    }

    @Override
    public void error(byte[] data, int from, int length) {
        add(new Reply.Failed(new String(data, from, length, UTF_8)));
    }

    @Override
    public void number(long value) {
        add(new Reply.Number(value));
    }

    @Override
    public void bulk(byte[] data, int from, int length) {
        add(new Reply.Bulk(Arrays.copyOfRange(data, from, from + length)));
    }

    @Override
    public void nil() {
        add(new Reply.Nil());
    }

    @Override
    public void array(int size) {
        if (size == 0) {
            add(new Reply.Many(List.of()));
        } else {
            open.push(new Frame(new ArrayList<>(Math.min(size, 1_024)), size));
        }
    }

    private void add(Reply reply) {
        Reply done = reply;
        for (Frame frame = open.peek(); frame != null; frame = open.peek()) {
            frame.items().add(done);
            if (frame.items().size() < frame.size()) {
                return;
            }
            open.pop();
            done = new Reply.Many(frame.items());
        }
        whole = done;
    }

    @Override
    public void end() {
        Reply reply = whole;
        if (reply == null) {
            throw new IllegalStateException("A reply ended before it began");
        }
        Cmd cmd = commands.get(replies.size());
        replies.add(reply);
        whole = null;
        switch (cmd.name().toUpperCase(java.util.Locale.ROOT)) {
            case "MULTI" -> queued = new ArrayList<>();
            case "DISCARD" -> queued = null;
            case "EXEC" -> {
                countTransaction(queued == null ? List.of() : queued, reply);
                queued = null;
            }
            default -> {
                if (queued == null) {
                    count(lookups.of(cmd, reply));
                } else if (!(reply instanceof Reply.Failed)) {
                    queued.add(cmd);
                }
            }
        }
    }

    /// TYPE and its like tell for every other command on the same key, as long as nothing in the transaction writes:
    /// the server's clock stands still in it.
    private void countTransaction(List<Cmd> sent, Reply reply) {
        if (!(reply instanceof Reply.Many many) || many.items().size() != sent.size()) {
            return; // nil or EXECABORT: nothing ran
        }
        Map<String, Boolean> there = new HashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            Lookups.Count alone = lookups.of(sent.get(i), many.items().get(i));
            if (alone.told()
                    && alone.hits() + alone.misses() == 1
                    && !sent.get(i).args().isEmpty()) {
                there.putIfAbsent(key(sent.get(i)), alone.hits() == 1);
            }
        }
        for (int i = 0; i < sent.size(); i++) {
            Cmd cmd = sent.get(i);
            Boolean known = cmd.args().isEmpty() ? null : there.get(key(cmd));
            Reply item = many.items().get(i);
            count(known == null ? lookups.of(cmd, item) : lookups.of(cmd, item, known));
        }
    }

    private static String key(Cmd cmd) {
        return new String(cmd.args().getFirst(), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private void count(Lookups.Count count) {
        hits += count.hits();
        misses += count.misses();
        told &= count.told();
    }

    @Override
    public long hits() {
        return hits;
    }

    @Override
    public long misses() {
        return misses;
    }

    @Override
    public boolean told() {
        return told;
    }
}
