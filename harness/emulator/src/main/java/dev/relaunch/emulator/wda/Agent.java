package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.Testmanagerd;
import dev.relaunch.emulator.ui.Node;
import dev.relaunch.emulator.ui.Screen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** WebDriverAgent on one device: its session, and its hands and eyes on the screen. Commands come one at a time. */
final class Agent {

    private static final String SPRINGBOARD = "com.apple.springboard";
    private static final int RUNNING_FOREGROUND = 4;
    private static final int NOT_RUNNING = 1;

    private final Device device;
    private final WdaLog log;
    private final Faults faults;
    private final Map<String, Map<String, Object>> launches = new HashMap<>();
    private @Nullable Session session;

    Agent(Device device, Faults faults) {
        this.device = device;
        this.log = new WdaLog(device);
        this.faults = faults;
    }

    Device device() {
        return device;
    }

    WdaLog log() {
        return log;
    }

    Screen screen() {
        return device.screen();
    }

    /**
     * What XCTest may do beside touching the screen.
     *
     * @throws WdaException on a device that is only a screen
     */
    Testmanagerd testmanagerd() {
        return device.testmanagerd()
                .orElseThrow(() -> WdaError.UNSUPPORTED_OPERATION.because("The device under test has no testmanagerd"));
    }

    /** Starts this session; the one before, if any, is gone. */
    void begin(Session begun) {
        session = begun;
    }

    void end() {
        session = null;
    }

    Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    /**
     * The session that the command belongs to.
     *
     * @throws WdaException where it is not, or no longer, there
     */
    Session session(Call call) {
        String id = call.variable("session");
        return session()
                .filter(open -> open.id().equals(id))
                .orElseThrow(() -> WdaError.INVALID_SESSION.because("Session does not exist"));
    }

    /**
     * The app that commands are about: the one that the session is bound to while it is in front, else whichever is.
     *
     * @throws WdaException where the session's app has ended by itself
     */
    Screen.Active active() {
        Screen.Active front = screen().active();
        Optional<String> tested = session().flatMap(Session::expectedToRun);
        if (tested.isPresent() && testmanagerd().state(tested.orElseThrow()) <= NOT_RUNNING) {
            throw WdaError.INVALID_ELEMENT_STATE.because("The application under test with bundle id '"
                    + tested.orElseThrow() + "' is not running, possibly crashed");
        }
        return front;
    }

    /** Looks at the screen, which leaves its traces in the log. */
    Node look() {
        return look(false);
    }

    /** Looks at the screen as for a page source: more traces. */
    Node lookClosely() {
        return look(true);
    }

    private Node look(boolean closely) {
        faults.beforeLook(device);
        answerAlert();
        log.captured(active(), closely);
        return wantsSystem() ? screen().system() : screen().tree();
    }

    /** Whether the session is set to look at SpringBoard rather than at the app in front. */
    private boolean wantsSystem() {
        return session()
                .map(Session::settings)
                .filter(settings -> SPRINGBOARD.equals(settings.get("defaultActiveApplication"))
                        || (Boolean.TRUE.equals(settings.get("respectSystemAlerts"))
                                && systemAlert().isPresent()))
                .isPresent();
    }

    private Optional<Node> systemAlert() {
        return Alert.in(screen().system()).map(Alert::node);
    }

    /** The alert that is up: one of the app in front, or of the system above it. */
    Optional<Alert> alert() {
        return Alert.in(screen().tree()).or(() -> Alert.in(screen().system()));
    }

    /** A session may have been told to answer every alert by itself. */
    private void answerAlert() {
        Optional<Object> action = session().map(open -> open.settings().getOrDefault("defaultAlertAction", ""));
        Optional<Alert> alert = action.filter(what -> !what.equals("")).flatMap(what -> alert());
        alert.ifPresent(found -> {
            Node button = action.equals(Optional.of("accept")) ? found.accepting() : found.dismissing();
            new Touch(this).tap(button.rect().centerX(), button.rect().centerY());
        });
    }

    /** The element that the command is about, as it is on the screen now. */
    Node element(Call call) {
        return element(session(call), call.variable("uuid"));
    }

    Node element(Session open, String id) {
        return open.element(id, List.of(look(), screen().system()));
    }

    /** Remembers what an app was launched with. */
    void launched(String bundleId, Object arguments, Object environment) {
        launches.put(bundleId, Map.of("args", arguments, "env", environment));
    }

    /** What the app was launched with, as far as XCTest did it. */
    Map<String, Object> launched(String bundleId) {
        return launches.getOrDefault(bundleId, Map.of("args", List.of(), "env", Map.of()));
    }

    boolean inFront(String bundleId) {
        return testmanagerd().state(bundleId) == RUNNING_FOREGROUND;
    }
}
