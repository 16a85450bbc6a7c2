package io.lodekey.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lodekey.redis.Cmd;
import io.lodekey.redis.Lane;
import io.lodekey.redis.RedisFailure;
import io.lodekey.redis.Reply;
import io.lodekey.redis.Session;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The way to one node for as long as a run lasts, over one lane after another. When a lane breaks, the next one first
/// ends the broken connection on the server: whatever of it is still on its way is not carried out any more. So a look
/// at the keys afterwards sees all that it ever did.
final class Channel implements AutoCloseable {
    /// On one server every name is at home.
    private static final byte[] ANY = {};
    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Session session;
    private final Gate gate;
    private final Duration patience;
    private final Consumer<String> waiting;
    private @Nullable Lane lane;
    private String lastName = "";
    private long lastId;

    /// @param waiting is told a sentence whenever the server is waited for
    Channel(Session session, Gate gate, Duration patience, Consumer<String> waiting) {
        this.session = session;
        this.gate = gate;
        this.patience = patience;
        this.waiting = waiting;
    }

    /// Sends once. Whatever is in doubt in the answer has been or will never be carried out as soon as anything else
    /// has been read or sent here.
    List<Reply> send(List<Cmd> commands) {
        Lane open = opened();
        try {
            List<Reply> replies = open.send(commands);
            if (replies.getLast() instanceof Reply.InDoubt) {
                drop();
            }
            return replies;
        } catch (RedisFailure.Unreachable e) {
            drop(); // nothing was sent: the lane had broken before
            return commands.stream().<Reply>map(_ -> new Reply.InDoubt()).toList();
        }
    }

    /// Sends what may be sent any number of times, until all of it is answered.
    List<Reply> read(List<Cmd> commands) {
        if (commands.isEmpty()) {
            return List.of();
        }
        long start = System.nanoTime();
        while (true) {
            List<Reply> replies = send(commands);
            if (replies.stream().noneMatch(Channel::isOpen)) {
                return replies;
            }
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new Stopped("The server does not answer.");
            }
            gate.sleep(FIRST_WAIT);
        }
    }

    /// Waits a little, for a server that is busy.
    void pause(Duration time) {
        gate.sleep(time);
    }

    private static boolean isOpen(Reply reply) {
        return reply instanceof Reply.InDoubt
                || (reply instanceof Reply.Failed(String error) && Refusals.isTemporary(error));
    }

    private Lane opened() {
        Lane known = lane;
        if (known != null) {
            return known;
        }
        long start = System.nanoTime();
        Duration wait = FIRST_WAIT;
        while (true) {
            try {
                Lane fresh = session.lane(session.home(ANY));
                if (introduce(fresh)) {
                    lane = fresh;
                    return fresh;
                }
                fresh.close();
            } catch (RedisFailure.Unreachable | RedisFailure.Connect | RedisFailure.TimedOut e) {
                waiting.accept(e.getMessage());
            }
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new Stopped("The server did not come back within " + patience.toSeconds() + " s.");
            }
            gate.sleep(wait);
            wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    /// Gives the new connection a name of its own, and ends the one before it, if it is still there under its name: the
    /// same number belongs to somebody else once the server has been restarted.
    private boolean introduce(Lane fresh) {
        String name = "lodekey-lane-" + UUID.randomUUID().toString().substring(0, 8);
        List<Reply> replies = fresh.send(List.of(
                Cmd.of("CLIENT", "SETNAME", name),
                Cmd.of("CLIENT", "ID"),
                Cmd.of("CLIENT", "LIST", "ID", Long.toString(lastId == 0 ? Long.MAX_VALUE : lastId))));
        if (replies.stream().anyMatch(Channel::isOpen)) {
            return false;
        }
        if (lastId != 0
                && replies.get(2) instanceof Reply.Bulk(byte[] list)
                && new String(list, UTF_8).contains(" name=" + lastName + " ")) {
            List<Reply> killed = fresh.send(List.of(Cmd.of("CLIENT", "KILL", "ID", Long.toString(lastId))));
            if (killed.getFirst() instanceof Reply.InDoubt) {
                return false;
            }
        }
        lastName = name;
        lastId = replies.get(1) instanceof Reply.Number(long id) ? id : 0;
        return true;
    }

    private void drop() {
        Lane broken = lane;
        lane = null;
        if (broken != null) {
            broken.close();
        }
    }

    @Override
    public void close() {
        drop();
    }
}
