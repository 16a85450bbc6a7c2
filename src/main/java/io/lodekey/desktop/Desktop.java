package io.lodekey.desktop;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Stage;

/// Opens the desktop.
public final class Desktop {
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private Desktop() {}

    /// Whether windows can be shown: on Linux a display must be named and let us in, elsewhere there is always one.
    /// JavaFX's own platform without a screen, if it was chosen, needs none. Starts no toolkit.
    ///
    /// @param system the value of `os.name`
    public static boolean available(Map<String, String> environment, String system) {
        return (isNamed(environment, system) && (isAlwaysThere(system) || XDisplay.opens()))
                || "Headless".equals(System.getProperty("glass.platform"));
    }

    static boolean isNamed(Map<String, String> environment, String system) {
        return isAlwaysThere(system) || isSet(environment, "DISPLAY") || isSet(environment, "WAYLAND_DISPLAY");
    }

    private static boolean isAlwaysThere(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("windows") || name.startsWith("mac");
    }

    /// Opens the window and returns when it is closed and all that it opened is closed too: connections, and the sample
    /// server. Call it once in a process, and not on the JavaFX thread.
    ///
    /// @return the exit code
    public static int open(DesktopRequest request) throws InterruptedException {
        Runnable end = Toolkit.start();
        CountDownLatch closed = new CountDownLatch(1);
        try (SampleKeeper sample = new SampleKeeper(request.folders().data().resolve("sample"))) {
            DesktopWindow window = Toolkit.call(() -> show(request, sample, closed));
            closed.await();
            Toolkit.call(() -> {
                window.close();
                return true;
            });
        } finally {
            end.run();
        }
        return 0;
    }

    private static DesktopWindow show(DesktopRequest request, SampleKeeper sample, CountDownLatch closed) {
        Stage stage = new Stage();
        DesktopWindow window = new DesktopWindow(request, Stores.in(request.folders()), INTERVAL, sample, stage);
        stage.setOnHidden(hidden -> closed.countDown());
        new FirstWindow().tellTime();
        stage.show();
        window.begin();
        return window;
    }

    private static boolean isSet(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
