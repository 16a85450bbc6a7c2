package io.lodekey.settings;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Takes what is logged through `java.util.logging` (JavaFX does) into the log file, in place of the console.
final class PlatformLogging extends Handler {
    private final SimpleFormatter messages = new SimpleFormatter();

    private PlatformLogging() {}

    static void toSlf4j() {
        Logger root = LogManager.getLogManager().getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new PlatformLogging());
    }

    @Override
    public void publish(@Nullable LogRecord event) {
        if (event == null || event.getLevel().intValue() < Level.INFO.intValue()) {
            return;
        }
        String name = event.getLoggerName() == null ? "platform" : event.getLoggerName();
        org.slf4j.Logger logger = LoggerFactory.getLogger(name);
        String message = messages.formatMessage(event);
        if (event.getLevel().intValue() >= Level.SEVERE.intValue()) {
            logger.error(message, event.getThrown());
        } else if (event.getLevel().intValue() >= Level.WARNING.intValue()) {
            logger.warn(message, event.getThrown());
        } else {
            logger.info(message, event.getThrown());
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // the log file is closed by its owner
    }
}
