package io.lodekey.change;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// A run did not begin, and nothing was written to the server. The message is for a person.
public abstract sealed class ChangeRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    ChangeRefused(String message) {
        super(message, null, false, true);
        sentence = message;
    }

    @Override
    public final String getMessage() {
        return sentence;
    }

    /// The plan does not fit any more. It may be approved as it is ([RunOptions#approveDrift()]).
    public static final class Drifted extends ChangeRefused {
        private static final long serialVersionUID = 1L;
        private final transient List<Drift> drifts;

        Drifted(List<Drift> drifts) {
            super(drifts.stream().map(Drift::sentence).collect(Collectors.joining(" "))
                    + " Nothing was changed: plan again, or look at it and approve it as it is.");
            this.drifts = List.copyOf(drifts);
        }

        public List<Drift> drifts() {
            return drifts;
        }
    }

    /// What was planned has been altered in the file since.
    public static final class Tampered extends ChangeRefused {
        private static final long serialVersionUID = 1L;

        Tampered(String file) {
            super("The plan in %s is not what was planned (its digest differs), so nothing was changed: plan again."
                    .formatted(file));
        }
    }

    /// Another run is on.
    public static final class Locked extends ChangeRefused {
        private static final long serialVersionUID = 1L;
        private final transient RunHolder holder;

        Locked(RunHolder holder) {
            super("Another change (%s) has been running since %s in %s, so nothing was changed: wait until it is done."
                    .formatted(holder.change(), holder.since(), holder.process().sentencePart()));
            this.holder = holder;
        }

        public RunHolder holder() {
            return holder;
        }

        public Instant since() {
            return holder.since();
        }
    }

    /// The plan is in no state for this: not finished, done already, undone, or with nothing to do.
    public static final class NotNow extends ChangeRefused {
        private static final long serialVersionUID = 1L;

        NotNow(String sentence) {
            super(sentence);
        }
    }
}
