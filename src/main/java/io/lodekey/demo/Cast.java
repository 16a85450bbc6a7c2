package io.lodekey.demo;

import java.util.ArrayList;
import java.util.List;

/// The workers of the sample: those whose records are stored are those the pipeline then plays.
final class Cast {
    static final List<String> TASK_TYPES =
            List.of("ocr", "cleaning", "chunking", "entity_extraction", "entity_resolution", "relationship_building");

    private static final int[] WORKERS_OF_TYPE = {4, 2, 2, 3, 2, 1};

    /// A worker process.
    ///
    /// @param role which process of its application, as `worker-ocr-1`
    /// @param id what its records are named by: a new one each time it starts
    record Actor(String role, String type, String host, String id) {
        static Actor of(String role, String type, String host, Dice dice) {
            return new Actor(role, type, host, "worker:" + type + ":" + host + ":" + dice.hex(8));
        }

        /// What its connections' names begin with.
        String application() {
            return type.replace('_', '-') + "-workers";
        }

        /// The one that takes its place.
        Actor next(Dice dice) {
            return of(role, type, host, dice);
        }
    }

    private Cast() {}

    /// How many there are, whatever the seed.
    static final int SIZE = 14;

    static List<Actor> of(long seed) {
        var actors = new ArrayList<Actor>();
        for (var type = 0; type < WORKERS_OF_TYPE.length; type++) {
            for (var i = 1; i <= WORKERS_OF_TYPE[type]; i++) {
                var dice = new Dice(seed, "worker", actors.size());
                var name = TASK_TYPES.get(type);
                var role = "worker-" + name.replace('_', '-') + "-" + i;
                actors.add(Actor.of(role, name, "ip-10-0-3-" + (11 + actors.size() / 2), dice));
            }
        }
        return actors;
    }
}
