package io.lodekey.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// Which process of which host did or does something. A process number is used again sooner or later, so its start
/// goes with it.
///
/// @param pid the process number on that host
/// @param started when it started, to the millisecond
public record ProcessMark(String host, long pid, Instant started) {
    private static final Path LINUX_HOST = Path.of("/proc/sys/kernel/hostname");
    /// The start is counted from the boot, which a clock that is set moves a little.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /// This very process.
    public static ProcessMark own() {
        ProcessHandle self = ProcessHandle.current();
        return new ProcessMark(hostName(), self.pid(), started(self));
    }

    /// True only if it ran on this host and runs no more. What another host's process does cannot be known from here.
    public boolean isGoneFromHere() {
        return isOfThisHost()
                && ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .filter(alive ->
                                Duration.between(started, started(alive)).abs().compareTo(TOLERANCE) <= 0)
                        .isEmpty();
    }

    public boolean isOfThisHost() {
        return host.equals(hostName());
    }

    /// Such as `process 4711 on build-3`.
    public String sentencePart() {
        return "process " + pid + " on " + host;
    }

    private static Instant started(ProcessHandle process) {
        return Instant.ofEpochMilli(
                process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli());
    }

    private static String hostName() {
        try {
            return Files.isReadable(LINUX_HOST)
                    ? Files.readString(LINUX_HOST).strip()
                    : InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        } catch (IOException e) {
            return "localhost";
        }
    }
}
