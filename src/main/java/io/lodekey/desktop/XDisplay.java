package io.lodekey.desktop;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The X display that JavaFX would use on Linux, also under Wayland. Asked of the system's own libraries, for a toolkit
/// that has failed to start cannot be started again in the same process, not even without a screen.
final class XDisplay {
    private static final Logger LOG = LoggerFactory.getLogger(XDisplay.class);

    private XDisplay() {}

    /// Whether the display that the environment names can be opened: it answers and lets us in, and what JavaFX needs
    /// beside it is installed.
    @SuppressWarnings("restricted") // native access is what this is for
    static boolean opens() {
        try {
            // Loaded for good: JavaFX takes the same libraries next, and GTK does not bear being unloaded.
            SymbolLookup x = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
            var _ = SymbolLookup.libraryLookup("libgtk-3.so.0", Arena.global());
            Linker linker = Linker.nativeLinker();
            MemorySegment display = (MemorySegment) linker.downcallHandle(
                            x.findOrThrow("XOpenDisplay"),
                            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                    .invokeExact(MemorySegment.NULL);
            if (display.equals(MemorySegment.NULL)) {
                return false;
            }
            var _ = (int) linker.downcallHandle(
                            x.findOrThrow("XCloseDisplay"),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS))
                    .invokeExact(display);
            return true;
        } catch (Throwable thrown) { // a library or a function is missing: no display either
            LOG.info("The display cannot be asked: {}", thrown.toString());
            return false;
        }
    }
}
