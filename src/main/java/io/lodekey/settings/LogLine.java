package io.lodekey.settings;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// One line of the log: time in UTC, level, thread, logger, message; a stack trace below it.
///
/// Messages are cut at [#LIMIT] characters and freed of control characters, so that no key name can forge a line, and
/// everything goes through [Redaction].
final class LogLine extends LayoutBase<ILoggingEvent> {
    private static final int LIMIT = 4_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160);
        line.append(TIME.format(Instant.ofEpochMilli(event.getTimeStamp())));
        line.append(' ').append(event.getLevel());
        line.append(" [").append(event.getThreadName()).append("] ");
        line.append(event.getLoggerName()).append(": ");
        appendMessage(line, event.getFormattedMessage());
        line.append('\n');
        if (event.getThrowableProxy() != null) {
            line.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
        }
        return Redaction.of(line.toString());
    }

    private static void appendMessage(StringBuilder line, String message) {
        int end = Math.min(message.length(), LIMIT);
        for (int i = 0; i < end; i++) {
            char c = message.charAt(i);
            line.append(Character.isISOControl(c) ? ' ' : c);
        }
        if (end < message.length()) {
            line.append('…');
        }
    }
}
