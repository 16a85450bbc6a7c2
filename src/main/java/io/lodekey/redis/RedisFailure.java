package io.lodekey.redis;

/// What went wrong between Lodekey and a server. The message is one sentence for a person: what failed, on which
/// server, what to do next. It never holds a password, a key's value or a stack trace.
public abstract sealed class RedisFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    RedisFailure(String message) {
        super(message, null, false, true);
        sentence = message;
    }

    @Override
    public final String getMessage() {
        return sentence;
    }

    /// Why a session could not be opened.
    public enum Reason {
        UNKNOWN_HOST,
        REFUSED,
        TIMED_OUT,
        WRONG_PASSWORD,
        PASSWORD_NEEDED,
        /// TLS was asked of a port that speaks plain Redis.
        TLS_TO_PLAIN,
        /// Plain Redis was spoken to a port that wants TLS.
        PLAIN_TO_TLS,
        TLS_UNTRUSTED,
        NOT_REDIS,
        LOADING,
        MAX_CLIENTS,
        OTHER
    }

    /// The session could not be opened.
    public static final class Connect extends RedisFailure {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        public Connect(Reason reason, String message) {
            super(message);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /// The connection broke, or is broken and not back yet.
    public static final class Unreachable extends RedisFailure {
        private static final long serialVersionUID = 1L;

        public Unreachable(String message) {
            super(message);
        }
    }

    /// Logged in, but the user's ACL does not allow this.
    public static final class NotPermitted extends RedisFailure {
        private static final long serialVersionUID = 1L;
        private final String command;
        private final String rule;

        public NotPermitted(String message, String command, String rule) {
            super(message);
            this.command = command;
            this.rule = rule;
        }

        public String command() {
            return command;
        }

        /// The ACL rule that would allow it, such as `+info`.
        public String rule() {
            return rule;
        }
    }

    /// Read-only mode: the command was not sent.
    public static final class ReadOnlyRefused extends RedisFailure {
        private static final long serialVersionUID = 1L;
        private final String command;

        public ReadOnlyRefused(String message, String command) {
            super(message);
            this.command = command;
        }

        public String command() {
            return command;
        }
    }

    /// The server answered with an error of another kind.
    public static final class ServerSaid extends RedisFailure {
        private static final long serialVersionUID = 1L;

        private final String error;

        public ServerSaid(String message) {
            this(message, "");
        }

        ServerSaid(String message, String error) {
            super(message);
            this.error = error;
        }

        /// In the server's own words.
        String error() {
            return error;
        }
    }

    /// Connected, but no reply within the time-out.
    public static final class TimedOut extends RedisFailure {
        private static final long serialVersionUID = 1L;

        public TimedOut(String message) {
            super(message);
        }
    }

    /// The calling thread was interrupted while it waited; its interrupt flag is set.
    public static final class Interrupted extends RedisFailure {
        private static final long serialVersionUID = 1L;

        public Interrupted(String message) {
            super(message);
        }
    }
}
