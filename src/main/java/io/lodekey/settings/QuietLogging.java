package io.lodekey.settings;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;

/// The first word on logging, found by logback as a service: nothing, until [LogFile] opens. Without it logback would
/// look for configuration files and, finding none, print everything on the console.
public final class QuietLogging extends ContextAwareBase implements Configurator {
    /// For logback, which creates it.
    public QuietLogging() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
