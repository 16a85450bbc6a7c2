package io.lodekey.change;

import io.lodekey.redis.ServerTarget;
import io.lodekey.redis.Session;
import io.lodekey.redis.Sessions;
import io.lodekey.settings.HostPort;
import io.lodekey.settings.ServerAddress;
import io.lodekey.store.AuditLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/// A program that carries a plan out, made to be killed.
public final class KilledRun {
    private KilledRun() {}

    /// Port, plan file, folder of the audit.
    public static void main(String[] args) {
        var address = ServerAddress.standalone(new HostPort("127.0.0.1", Integer.parseInt(args[0])));
        try (Session session = Sessions.open(ServerTarget.of(address, Duration.ofSeconds(5)));
                AuditLog audit = Plans.audit(Path.of(args[2]));
                PlanFile plan = PlanFile.open(Path.of(args[1]))) {
            var changes = new Changes(session, audit);
            boolean undo = args.length > 3 && args[3].equals("undo");
            (undo ? changes.undo(plan, Plans.options()) : changes.apply(plan, Plans.options())).run(_ -> {});
        }
    }

    /// Starts it and kills it as soon as something is so.
    ///
    /// @return false if it ended before
    static boolean killedWhen(BooleanSupplier moment, int port, Path plan, Path audit, String... more) {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledRun.class.getName(),
                Integer.toString(port),
                plan.toString(),
                audit.toString()));
        command.addAll(List.of(more));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(audit.resolve("killed.log").toFile())
                    .start();
            while (process.isAlive() && !moment.getAsBoolean()) {
                Thread.onSpinWait();
            }
            process.destroyForcibly();
            int exit = process.waitFor();
            return exit != 0;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
