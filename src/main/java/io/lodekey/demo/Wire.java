package io.lodekey.demo;

import io.lodekey.redis.Reply;
import io.lodekey.settings.HostPort;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A plain connection to the sample server that pipelines: commands are gathered, sent together, and answered in
/// order. Why not Lodekey's own: see the package. One thread at a time; [#close()] from any.
final class Wire implements AutoCloseable {
    private static final byte[] CRLF = {'\r', '\n'};

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final Bytes gathered = new Bytes();
    private final byte[] received = new byte[1 << 16];
    private int at;
    private int end;
    private long unanswered;
    private int wordsToCome;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.in = socket.getInputStream();
    }

    /// Connects.
    ///
    /// @param timeout for connecting, and for each wait for an answer
    static Wire open(HostPort address, Duration timeout) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) timeout.toMillis());
            socket.connect(new InetSocketAddress(address.host(), address.port()), (int) timeout.toMillis());
            return new Wire(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /// Begins a command of `words` words, its name among them. As many [#word] follow.
    Wire command(int words) {
        requireComplete();
        wordsToCome = words;
        unanswered++;
        head('*', words);
        return this;
    }

    Wire word(byte[] word) {
        return word(word, word.length);
    }

    Wire word(Bytes word) {
        return word(word.data(), word.size());
    }

    /// A word of one byte a character.
    Wire word(String word) {
        wordsToCome--;
        head('$', word.length());
        gathered.text(word).raw(CRLF, 0, 2);
        return this;
    }

    Wire word(long number) {
        return word(Long.toString(number));
    }

    /// A whole command of texts.
    Wire say(String... words) {
        command(words.length);
        for (var word : words) {
            word(word);
        }
        return this;
    }

    int gathered() {
        return gathered.size();
    }

    /// Commands sent or gathered and not answered yet.
    long unanswered() {
        return unanswered;
    }

    void flush() throws IOException {
        requireComplete();
        gathered.writeTo(out);
        gathered.clear();
    }

    /// Sends one command and waits for its answer.
    ///
    /// @throws IOException also when the answer is an error
    Reply ask(String... words) throws IOException {
        say(words).flush();
        var reply = reply();
        if (reply instanceof Reply.Failed failed) {
            throw new IOException(words[0] + ": " + failed.error());
        }
        return reply;
    }

    /// Sends what is gathered and waits for all answers.
    List<Reply> exchange() throws IOException {
        flush();
        var replies = new ArrayList<Reply>();
        while (unanswered > 0) {
            replies.add(reply());
        }
        return replies;
    }

    /// Waits for `count` answers and forgets them.
    ///
    /// @throws IOException when one is an error
    void expect(long count) throws IOException {
        for (var i = 0L; i < count; i++) {
            if (reply() instanceof Reply.Failed failed) {
                throw new IOException("The sample server refused: " + failed.error());
            }
        }
    }

    Reply reply() throws IOException {
        unanswered--;
        return read();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Wire word(byte[] word, int length) {
        wordsToCome--;
        head('$', length);
        gathered.raw(word, 0, length).raw(CRLF, 0, 2);
        return this;
    }

    /// A word too many or too few, and the server would take the rest for another command.
    private void requireComplete() {
        if (wordsToCome != 0) {
            throw new IllegalStateException("a command is short of " + wordsToCome + " words");
        }
    }

    private void head(char kind, int count) {
        gathered.write(kind);
        if (count < 10) {
            gathered.write('0' + count);
        } else {
            gathered.text(Integer.toString(count));
        }
        gathered.raw(CRLF, 0, 2);
    }

    private Reply read() throws IOException {
        var kind = next();
        return switch (kind) {
            case '+' -> new Reply.Status(line());
            case '-' -> new Reply.Failed(line());
            case ':' -> new Reply.Number(Long.parseLong(line()));
            case '$' -> bulk(Integer.parseInt(line()));
            case '*' -> many(Integer.parseInt(line()));
            default -> throw new IOException("This is no Redis: it answers with byte " + kind + ".");
        };
    }

    private Reply many(int count) throws IOException {
        if (count < 0) {
            return new Reply.Nil();
        }
        var replies = new ArrayList<Reply>(count);
        for (var i = 0; i < count; i++) {
            replies.add(read());
        }
        return new Reply.Many(replies);
    }

    private Reply bulk(int length) throws IOException {
        if (length < 0) {
            return new Reply.Nil();
        }
        var bytes = new byte[length];
        var done = 0;
        while (done < length) {
            var some = Math.min(length - done, available());
            System.arraycopy(received, at, bytes, done, some);
            at += some;
            done += some;
        }
        line();
        return new Reply.Bulk(bytes);
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (var c = next(); c != '\r'; c = next()) {
            text.append((char) c);
        }
        next();
        return text.toString();
    }

    private int next() throws IOException {
        available();
        return received[at++] & 0xff;
    }

    private int available() throws IOException {
        if (at == end) {
            at = 0;
            end = in.read(received);
            if (end < 0) {
                end = 0;
                throw new EOFException("The server has closed the connection.");
            }
        }
        return end - at;
    }
}
