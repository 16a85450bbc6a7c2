package io.lodekey.redis;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The state of a session out of those of its primaries: live if all are, else that of the one lost first.
final class StateSummary {
    private final StateBoard board = new StateBoard();
    private @Nullable NodeMap map;
    private @Nullable Links links;

    StateBoard board() {
        return board;
    }

    /// From now on these nodes count; nothing is told before.
    synchronized void show(NodeMap now, Links all) {
        map = now;
        links = all;
        var _ = renew();
    }

    /// Called after every change.
    synchronized ConnectionState renew() {
        NodeMap now = map;
        Links all = links;
        if (now != null && all != null) {
            next(now, all).filter(next -> !next.equals(board.present())).ifPresent(board::set);
        }
        return board.present();
    }

    /// Empty while a primary is only just being connected to and none is lost.
    private static Optional<ConnectionState> next(NodeMap map, Links links) {
        List<ConnectionState> states =
                map.primaries().stream().map(links::state).toList();
        Optional<ConnectionState> lost = states.stream()
                .filter(state -> state instanceof ConnectionState.Lost || state instanceof ConnectionState.Reconnecting)
                .min(Comparator.comparing(StateSummary::since));
        if (lost.isPresent()) {
            return lost;
        }
        return states.stream().allMatch(state -> state instanceof ConnectionState.Live)
                ? states.stream().max(Comparator.comparing(StateSummary::since))
                : Optional.empty();
    }

    private static Instant since(ConnectionState state) {
        return switch (state) {
            case ConnectionState.Live live -> live.since();
            case ConnectionState.Lost lost -> lost.since();
            case ConnectionState.Reconnecting again -> again.lostSince();
            default -> Instant.EPOCH;
        };
    }
}
