package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.lodekey.settings.HostPort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Something that listens on a port and is not a Redis of ours: answers each command by a function from its words to
/// the bytes of the reply, or says something of its own as soon as anyone writes.
final class FakeServer implements AutoCloseable {
    private final ServerSocket listening;
    private final List<Socket> open = new ArrayList<>();

    private FakeServer(Conversation conversation) {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> accept(conversation));
    }

    private interface Conversation {
        void with(Socket socket) throws IOException;
    }

    /// Accepts and never says a word.
    static FakeServer silent() {
        return new FakeServer(socket -> {});
    }

    /// Says the same to whatever line comes first, and closes.
    static FakeServer saying(String text) {
        return new FakeServer(socket -> {
            socket.getInputStream().read();
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
        });
    }

    /// Speaks the Redis protocol.
    static FakeServer answering(Function<List<String>, String> replies) {
        return new FakeServer(socket -> {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            for (List<String> words = words(in); !words.isEmpty(); words = words(in)) {
                socket.getOutputStream().write(replies.apply(words).getBytes(ISO_8859_1));
                socket.getOutputStream().flush();
            }
        });
    }

    private static List<String> words(BufferedReader in) throws IOException {
        String head = in.readLine();
        var words = new ArrayList<String>();
        if (head == null || head.isEmpty() || head.charAt(0) != '*') {
            return words;
        }
        for (int i = Integer.parseInt(head.substring(1)); i > 0; i--) {
            in.readLine();
            words.add(in.readLine());
        }
        words.set(0, words.getFirst().toUpperCase(Locale.ROOT));
        return words;
    }

    private void accept(Conversation conversation) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                synchronized (open) {
                    open.add(socket);
                }
                Thread.ofVirtual().start(() -> talk(conversation, socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void talk(Conversation conversation, Socket socket) {
        try {
            conversation.with(socket);
        } catch (IOException e) {
            // the client is gone, which is what most of these tests are about
        }
    }

    HostPort at() {
        return new HostPort("127.0.0.1", listening.getLocalPort());
    }

    @Override
    public void close() {
        try {
            listening.close();
            synchronized (open) {
                for (Socket socket : open) {
                    socket.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
