package io.lodekey.settings;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log file `lodekey.log`: for the owner only, at most [#SIZE_LIMIT] bytes, [#KEPT] older ones beside it. Nothing
/// of
/// the log is ever printed. Until a file is open, and after it is closed, what is logged is dropped ([QuietLogging]).
///
/// Levels: Lodekey at INFO (DEBUG when verbose), everything else at WARN. The Redis driver stays at WARN in any case:
/// below it, it logs commands with their values.
public final class LogFile implements AutoCloseable {
    private static final long SIZE_LIMIT = 5L * 1024 * 1024;
    private static final int KEPT = 4;

    private final Path file;
    private final Optional<RollingFileAppender<ILoggingEvent>> appender;
    private final Optional<String> problem;

    private LogFile(Path file, Optional<RollingFileAppender<ILoggingEvent>> appender, Optional<String> problem) {
        this.file = file;
        this.appender = appender;
        this.problem = problem;
    }

    /// Opens the log in `folder`, which is made when missing. A log that cannot be written is no reason to stop: then
    /// [#problem()] says why.
    ///
    /// @param verbose Lodekey's own messages from DEBUG on
    public static LogFile open(Path folder, boolean verbose) {
        Path file = folder.resolve("lodekey.log");
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (!(factory instanceof LoggerContext context)) {
            return new LogFile(file, Optional.empty(), Optional.of("The log is kept by another logging library."));
        }
        try {
            OwnerOnly.createFolder(folder);
            OwnerOnly.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // written to before: its end is where this run goes on
        } catch (IOException e) {
            return new LogFile(
                    file,
                    Optional.empty(),
                    Optional.of("The log " + file + " cannot be written (" + FileTrouble.sentencePart(e) + ")."));
        }
        RollingFileAppender<ILoggingEvent> appender = appender(context, file);
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger("io.lodekey").setLevel(verbose ? Level.DEBUG : Level.INFO);
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        return new LogFile(
                file,
                Optional.of(appender),
                appender.isStarted() ? Optional.empty() : Optional.of("The log " + file + " cannot be written."));
    }

    /// Where the log is written.
    public Path file() {
        return file;
    }

    /// Why nothing is logged, as a sentence; empty when all is well.
    public Optional<String> problem() {
        return problem;
    }

    /// Sends what JavaFX and the JDK log to this file too, and no longer to the console.
    public void takePlatformLogging() {
        PlatformLogging.toSlf4j();
    }

    /// Ends the log; what is logged afterwards is dropped.
    @Override
    public void close() {
        if (appender.isPresent() && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(appender.get());
            appender.get().stop();
        }
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path file) {
        LogLine layout = new LogLine();
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();

        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName(file.toString());
        appender.setFile(file.toString());
        appender.setEncoder(encoder);

        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(appender);
        window.setFileNamePattern(file.resolveSibling("lodekey.%i.log").toString());
        window.setMinIndex(1);
        window.setMaxIndex(KEPT);
        window.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(new FileSize(SIZE_LIMIT));
        trigger.start();

        appender.setRollingPolicy(window);
        appender.setTriggeringPolicy(trigger);
        appender.start();
        return appender;
    }
}
