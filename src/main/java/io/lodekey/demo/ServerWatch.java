package io.lodekey.demo;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/// The watcher of systems without a Unix shell, a program of its own: runs a server until its standard input ends,
/// which it does when the program that started it is gone. Needs no other class of Lodekey's.
final class ServerWatch {
    private final Process server;
    private final AtomicBoolean alone = new AtomicBoolean();

    private ServerWatch(Process server) {
        this.server = server;
    }

    /// Runs with the server's folder and then its command as arguments.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = new File(arguments[0]);
        var server = new ProcessBuilder(Arrays.asList(arguments).subList(1, arguments.length))
                .directory(folder)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder, "server.out"))
                .start();
        server.getOutputStream().close();
        new ServerWatch(server).run(folder);
    }

    private void run(File folder) throws InterruptedException {
        Thread.ofPlatform().daemon().name("pipe").start(this::endWithInput);
        server.waitFor();
        if (alone.get()) {
            remove(folder);
        }
    }

    /// Nothing is ever said on the pipe: only its end counts, and a broken one has ended.
    private void endWithInput() {
        try (var pipe = System.in) {
            pipe.skip(Long.MAX_VALUE);
            while (pipe.read() >= 0) {
                pipe.skip(Long.MAX_VALUE);
            }
        } catch (IOException broken) {
            server.destroyForcibly();
        } finally {
            alone.set(true);
            server.destroyForcibly();
        }
    }

    /// What can't be removed, as files in use on Windows, is left for the next sweep.
    private static void remove(File folder) {
        var files = folder.listFiles();
        if (files != null) {
            for (var file : files) {
                file.delete();
            }
        }
        folder.delete();
    }
}
