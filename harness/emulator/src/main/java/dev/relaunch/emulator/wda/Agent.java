package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ui.Node;
import dev.relaunch.emulator.ui.Screen;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** WebDriverAgent on one device: its session, and its hands and eyes on the screen. Commands come one at a time. */
final class Agent {

    private final Device device;
    private final WdaLog log;
    private @Nullable Session session;

    Agent(Device device) {
        this.device = device;
        this.log = new WdaLog(device);
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

    /** A new session; the one before, if any, is gone. */
    Session begin() {
        Session begun = new Session();
        session = begun;
        return begun;
    }

    void end() {
        session = null;
    }

    Optional<Session> active() {
        return Optional.ofNullable(session);
    }

    /**
     * The session that the command belongs to.
     *
     * @throws WdaException where it is not, or no longer, there
     */
    Session session(Call call) {
        String id = call.variable("session");
        return active().filter(open -> open.id().equals(id))
                .orElseThrow(() -> WdaError.INVALID_SESSION.because("Session does not exist"));
    }

    /** Looks at the screen, which leaves its traces in the log. */
    Node look() {
        log.captured(screen().active(), false);
        return screen().tree();
    }

    /** Looks at the screen as for a page source: more traces. */
    Node lookClosely() {
        log.captured(screen().active(), true);
        return screen().tree();
    }

    /** The element that the command is about, as it is on the screen now. */
    Node element(Call call) {
        return session(call).element(call.variable("uuid"), look());
    }
}
