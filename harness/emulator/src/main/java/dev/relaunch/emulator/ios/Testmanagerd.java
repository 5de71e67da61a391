package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.Position;
import dev.relaunch.emulator.ios.daemon.Locationd;
import dev.relaunch.emulator.ui.Appearance;
import dev.relaunch.emulator.ui.Screen;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What XCTest may do to the device beside touching its glass. Safe to call from any thread.
 *
 * <p>Its launches are foreground launches that testmanagerd asks for, not a user's taps; its terminations end a process for a tool, and are no force quit.
 */
public final class Testmanagerd {

    /** Within which a launched process has got as far as its main queue. */
    private static final Duration START = Duration.ofMillis(250);

    private static final Duration SLACK = Duration.ofSeconds(2);

    private final VirtualClock clock;
    private final SpringBoard springBoard;
    private final RunningBoard runningBoard;
    private final InstalledApps apps;
    private final Display display;
    private final DeviceState state;
    private final Locationd location;

    Testmanagerd(
            VirtualClock clock,
            SpringBoard springBoard,
            RunningBoard runningBoard,
            InstalledApps apps,
            Display display,
            DeviceState state,
            Locationd location) {
        this.clock = clock;
        this.springBoard = springBoard;
        this.runningBoard = runningBoard;
        this.apps = apps;
        this.display = display;
        this.state = state;
        this.location = location;
    }

    /** Brings the app to the front, in a new process where it has none, and waits until it draws. Returns false where it is not installed. */
    public boolean activate(String bundleId) {
        boolean known = bringUp(bundleId);
        if (known) {
            awaitUp(bundleId);
        }
        return known;
    }

    private void awaitUp(String bundleId) {
        if (clock.call(() -> runningBoard
                .find(bundleId)
                .filter(process -> process.app().isEmpty())
                .isPresent())) {
            await(START);
        }
    }

    private boolean bringUp(String bundleId) {
        return clock.call(() -> {
            boolean known = state.boot().up() && installed(bundleId);
            if (known) {
                springBoard.openByTool(bundleId, Daemon.TESTMANAGERD);
            } else if (bundleId.equals(SpringBoard.BUNDLE_ID)) {
                springBoard.goHome();
            }
            return known || bundleId.equals(SpringBoard.BUNDLE_ID);
        });
    }

    /** Ends the app's process. Returns false where it had none. */
    public boolean terminate(String bundleId) {
        return clock.call(() -> {
            Optional<AppProcess> process = runningBoard.find(bundleId);
            process.ifPresent(found ->
                    runningBoard.terminate(found, Exit.terminatedByTool(), "Termination requested by testmanagerd"));
            return process.isPresent();
        });
    }

    /** {@code XCUIApplication.State}, by its number. */
    public int state(String bundleId) {
        return clock.call(() -> {
            if (display.active().bundleId().equals(bundleId)) {
                return RUNNING_FOREGROUND;
            }
            if (bundleId.equals(SpringBoard.BUNDLE_ID)) {
                return RUNNING_BACKGROUND;
            }
            if (!installed(bundleId)) {
                return UNKNOWN;
            }
            return runningBoard
                    .find(bundleId)
                    .map(process -> process.running() ? RUNNING_BACKGROUND : SUSPENDED)
                    .orElse(NOT_RUNNING);
        });
    }

    private static final int UNKNOWN = 0;
    private static final int NOT_RUNNING = 1;
    private static final int SUSPENDED = 2;
    private static final int RUNNING_BACKGROUND = 3;
    private static final int RUNNING_FOREGROUND = 4;

    private boolean installed(String bundleId) {
        return apps.all().stream().anyMatch(bundle -> bundle.id().equals(bundleId));
    }

    /**
     * Opens a URL: with the app that is named, else with the one whose it is.
     *
     * @return false where no app is found
     */
    public boolean open(String url, Optional<String> bundleId) {
        Optional<String> opened = clock.call(() -> {
            Optional<String> target = bundleId.or(() -> owner(url)).filter(this::installed);
            target.ifPresent(app -> {
                springBoard.openByTool(app, Daemon.TESTMANAGERD);
                runningBoard
                        .find(app)
                        .ifPresent(process -> process.onMain(() -> process.app().ifPresent(code -> code.open(url))));
            });
            return target;
        });
        opened.ifPresent(this::awaitUp);
        return opened.isPresent();
    }

    private static Optional<String> owner(String url) {
        if (SettingsPage.isLink(url)) {
            return Optional.of(Preferences.MANIFEST.bundleId());
        }
        return url.matches("(?i)https?:.*") ? Optional.of("com.apple.mobilesafari") : Optional.empty();
    }

    /** The side button. */
    public void pressLock() {
        clock.run(() -> {
            if (state.lock().locked()) {
                display.lockScreen().wake();
            } else {
                display.hideKeyboard();
                state.lock().lock();
            }
        });
    }

    public boolean locked() {
        return clock.call(() -> state.lock().locked());
    }

    public Appearance appearance() {
        return clock.call(display::appearance);
    }

    public void appearance(Appearance chosen) {
        clock.run(() -> display.appearance(chosen));
    }

    /** The language and region, as {@code NSLocale} writes them. */
    public String locale() {
        return display.words().region();
    }

    public Optional<Position> location() {
        return clock.call(location::simulated);
    }

    /** Where the device believes to be from now on; empty for where it is. */
    public void simulateLocation(Optional<Position> coordinate) {
        clock.run(() -> location.simulate(coordinate));
    }

    /** The apps with a window on the glass, SpringBoard where there is none. */
    public List<Screen.Active> active() {
        return List.of(clock.call(display::active));
    }

    /** Returns when so much of the device's time has passed, or, on a clock that stands, a little more of the host's. */
    public void await(Duration time) {
        CompletableFuture<Boolean> passed = new CompletableFuture<>();
        clock.run(() -> clock.after(time, () -> passed.complete(true)));
        try {
            passed.get(time.plus(SLACK).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException standing) {
            // The clock is moved by hand, and nobody moves it.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The process of the app in front leaves it for so long. */
    public void deactivate(Duration time) {
        String bundleId = clock.call(() -> display.active().bundleId());
        clock.run(springBoard::goHome);
        await(time);
        activate(bundleId);
    }
}
