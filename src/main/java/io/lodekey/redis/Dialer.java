package io.lodekey.redis;

import io.lettuce.core.api.StatefulRedisConnection;
import io.lodekey.redis.RedisFailure.Connect;
import io.lodekey.redis.RedisFailure.Reason;
import io.lodekey.settings.HostPort;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Makes a logged-in [Wire] to one node within the time-out, or says in one sentence why not.
final class Dialer {
    private static final long LONGEST_DIAGNOSIS_MILLIS = 1_000;

    private final Driver driver;
    private final ServerTarget target;
    private final HostPort at;
    private final Greeting greeting;
    private final ConnectSentences sentences;
    private final Failures failures;

    /// @param called what failures call the server
    Dialer(ServerTarget target, HostPort at, Driver driver, String called) {
        this.target = target;
        this.at = at;
        this.driver = driver;
        this.greeting = new Greeting(target);
        this.sentences = new ConnectSentences(target, at);
        this.failures = new Failures(called, target.timeout());
    }

    Failures failures() {
        return failures;
    }

    Duration timeout() {
        return target.timeout();
    }

    /// A wire, what was answered to the greeting and to the further commands, and how TLS describes itself.
    record Dialed(Wire wire, List<Reply> greeted, List<Reply> further, Optional<String> tls) {}

    /// Connects and greets.
    ///
    /// @param suffix of the connection's name
    /// @param further more commands in the same burst; errors in reply to them do not fail the connect
    Dialed dial(NodeTally tally, String suffix, List<Cmd> further) {
        lookUp();
        Wire wire = connect(tally);
        long end = System.nanoTime() + mainPart(target.timeout()).toNanos();
        List<Cmd> greetings = greeting.commands(suffix);
        var all = new ArrayList<>(greetings);
        all.addAll(further);
        var sender = new Sender(
                WriteGuard.open(failures), new Lookups(new ServerVersion(0, 0, 0)), failures, target.timeout());
        try {
            Sender.Flight flight = sender.send(wire, all);
            Optional<Supplier<Connect>> silence = await(flight.volley().settled(), end);
            List<Reply> replies = flight.tree().replies();
            Optional<Connect> refusal = greeting.refusal(all, replies, sentences);
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            if (silence.isPresent()) {
                throw silence.get().get();
            }
            wire.identified(Greeting.id(greetings, replies));
            return new Dialed(
                    wire,
                    replies.subList(0, greetings.size()),
                    replies.subList(greetings.size(), all.size()),
                    flight.volley().tls());
        } catch (InterruptedException e) {
            wire.close();
            throw failures.interrupted("Connecting");
        } catch (RuntimeException e) {
            wire.close();
            throw e;
        }
    }

    private Wire connect(NodeTally tally) {
        CompletableFuture<StatefulRedisConnection<byte[], byte[]>> connecting =
                driver.connect(at.host(), at.port(), target.address().tls());
        try {
            driver.awaitWarm(connecting);
            return new Wire(connecting.get(mainPart(target.timeout()).toNanos(), TimeUnit.NANOSECONDS), tally);
        } catch (InterruptedException e) {
            abandon(connecting);
            throw failures.interrupted("Connecting");
        } catch (TimeoutException e) {
            abandon(connecting);
            throw diagnosed().orElseGet(() -> sentences.of(Reason.TIMED_OUT));
        } catch (ExecutionException e) {
            throw translated(e.getCause());
        }
    }

    /// Java's look-up takes no time-out, so it is done on a thread that may be left behind; what it finds is kept by
    /// Java for the connect that follows.
    private void lookUp() {
        var looking = CompletableFuture.supplyAsync(() -> exists(at.host()), Thread::startVirtualThread);
        try {
            if (!looking.get(target.timeout().toNanos(), TimeUnit.NANOSECONDS)) {
                throw sentences.of(Reason.UNKNOWN_HOST);
            }
        } catch (InterruptedException e) {
            throw failures.interrupted("Connecting");
        } catch (TimeoutException | ExecutionException e) {
            throw sentences.of(Reason.UNKNOWN_HOST);
        }
    }

    private static boolean exists(String host) {
        try {
            return InetAddress.getAllByName(host).length > 0;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static void abandon(CompletableFuture<StatefulRedisConnection<byte[], byte[]>> connecting) {
        var _ = connecting.thenCompose(StatefulRedisConnection::closeAsync);
    }

    /// Empty if all is answered, else what finds out why not.
    private Optional<Supplier<Connect>> await(CompletableFuture<?> settled, long end) throws InterruptedException {
        try {
            settled.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            return Optional.empty();
        } catch (TimeoutException e) {
            return Optional.of(() -> diagnosed().orElseGet(() -> sentences.of(Reason.TIMED_OUT)));
        } catch (ExecutionException e) {
            return Optional.of(() -> translated(e.getCause()));
        }
    }

    private Connect translated(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException unknown -> {
                    return sentences.of(Reason.UNKNOWN_HOST);
                }
                case UnresolvedAddressException unresolved -> {
                    return sentences.of(Reason.UNKNOWN_HOST);
                }
                case io.netty.channel.ConnectTimeoutException late -> {
                    return sentences.of(Reason.TIMED_OUT);
                }
                case ConnectException refused -> {
                    return sentences.of(Reason.REFUSED);
                }
                case CertificateException untrusted -> {
                    return sentences.untrustedBecause(certificateProblem(untrusted));
                }
                default -> {
                    continue;
                }
            }
        }
        Optional<Connect> diagnosed = diagnosed();
        if (diagnosed.isPresent()) {
            return diagnosed.get();
        }
        return hasTlsFailure(failure)
                ? sentences.untrustedBecause("the two sides agree on no protocol or certificate")
                : sentences.other("it was closed before the server said anything");
    }

    private static boolean hasTlsFailure(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }

    private static String certificateProblem(CertificateException e) {
        String said = String.valueOf(e.getMessage());
        return said.contains("No name matching") || said.contains("No subject alternative")
                ? "its certificate is for another host name"
                : "its certificate is not trusted here";
    }

    private Optional<Connect> diagnosed() {
        return new Diagnosis(at, sentences).explain(target.address().tls(), diagnosisPart(target.timeout()));
    }

    /// Connecting has most of the time-out, finding out why it failed the rest.
    static Duration mainPart(Duration timeout) {
        return timeout.minus(diagnosisPart(timeout));
    }

    private static Duration diagnosisPart(Duration timeout) {
        return Duration.ofMillis(Math.clamp(timeout.toMillis() / 4, 1, LONGEST_DIAGNOSIS_MILLIS));
    }
}
