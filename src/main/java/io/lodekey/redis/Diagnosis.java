package io.lodekey.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.lodekey.redis.RedisFailure.Connect;
import io.lodekey.redis.RedisFailure.Reason;
import io.lodekey.settings.HostPort;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

/// Finds out what listens on a port when a connection came to nothing: asks once in plain text, and if that is no use
/// once with the first message of a TLS handshake. It sends nothing but that, least of all a password.
final class Diagnosis {
    private static final int TLS_ALERT = 0x15;
    private static final int TLS_HANDSHAKE = 0x16;

    private final HostPort at;
    private final ConnectSentences sentences;

    Diagnosis(HostPort at, ConnectSentences sentences) {
        this.at = at;
        this.sentences = sentences;
    }

    /// Takes no longer than `patience`; empty if nothing could be found out.
    Optional<Connect> explain(boolean tlsWanted, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        String plain = ask("PING\r\n\r\n".getBytes(US_ASCII), millis(end) / 2);
        Optional<Connect> explained = explainPlain(plain, tlsWanted);
        if (explained.isPresent() || tlsWanted) {
            return explained;
        }
        String toHello = ask(hello(), millis(end));
        return !toHello.isEmpty() && (toHello.charAt(0) == TLS_HANDSHAKE || toHello.charAt(0) == TLS_ALERT)
                ? Optional.of(sentences.of(Reason.PLAIN_TO_TLS))
                : Optional.empty();
    }

    private Optional<Connect> explainPlain(String answer, boolean tlsWanted) {
        if (answer.startsWith("HTTP/") || answer.startsWith("<")) {
            return Optional.of(sentences.http());
        }
        if (answer.startsWith("-ERR max number of clients")) {
            return Optional.of(sentences.of(Reason.MAX_CLIENTS));
        }
        if (answer.startsWith("-LOADING") && !tlsWanted) {
            return Optional.of(sentences.of(Reason.LOADING));
        }
        if (answer.startsWith("-DENIED")) {
            return Optional.of(sentences.protectedMode());
        }
        if (answer.startsWith("+") || answer.startsWith("-")) {
            return tlsWanted ? Optional.of(sentences.of(Reason.TLS_TO_PLAIN)) : Optional.empty();
        }
        if (!answer.isEmpty() && answer.charAt(0) == TLS_ALERT) {
            return tlsWanted ? Optional.empty() : Optional.of(sentences.of(Reason.PLAIN_TO_TLS));
        }
        return answer.isEmpty() ? Optional.empty() : Optional.of(sentences.of(Reason.NOT_REDIS));
    }

    private static int millis(long end) {
        return (int) Math.max(20, (end - System.nanoTime()) / 1_000_000);
    }

    /// The first bytes of the answer, one character each; empty if there is none.
    private String ask(byte[] question, int patienceMillis) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(at.host(), at.port()), patienceMillis);
            socket.setSoTimeout(patienceMillis);
            socket.getOutputStream().write(question);
            return firstBytes(socket.getInputStream());
        } catch (IOException e) {
            return "";
        }
    }

    private static String firstBytes(InputStream in) throws IOException {
        byte[] bytes = new byte[64];
        int read = in.read(bytes);
        return read <= 0 ? "" : new String(bytes, 0, read, ISO_8859_1);
    }

    private static byte[] hello() {
        try {
            SSLEngine engine = SSLContext.getDefault().createSSLEngine();
            engine.setUseClientMode(true);
            ByteBuffer record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
            engine.wrap(ByteBuffer.allocate(0), record);
            byte[] bytes = new byte[record.flip().remaining()];
            record.get(bytes);
            return bytes;
        } catch (GeneralSecurityException | IOException e) {
            return new byte[] {TLS_HANDSHAKE};
        }
    }
}
