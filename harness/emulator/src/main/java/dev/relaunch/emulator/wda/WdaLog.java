package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.LogLine;
import dev.relaunch.emulator.ui.Screen;

/**
 * The traces that automation leaves in the device's log, by which a hands-off window can be told from one that was not.
 *
 * <p>That WebDriverAgentRunner-Runner and testmanagerd log with every command, and "Capturing hierarchy" with about twenty lines for
 * a page source, is observed on real phones; the words around are not, and are our own, or those of WebDriverAgent's source.
 */
final class WdaLog {

    private static final int RUNNER_PID = 412;
    private static final int TESTMANAGERD_PID = 405;
    private static final int HIERARCHY_LINES = 20;
    private static final int PATH_MAX = 200;

    private final Device device;

    WdaLog(Device device) {
        this.device = device;
    }

    /** The runner has received a command. */
    void command(String method, String path) {
        String bounded = path.length() <= PATH_MAX ? path : path.substring(0, PATH_MAX);
        runner(method + " Request URL " + bounded);
    }

    /** The screen's tree was looked at. */
    void captured(Screen.Active active, boolean whole) {
        runner("Getting the most recent active application (out of 1 total items)");
        for (int i = 0; i < (whole ? HIERARCHY_LINES - 1 : 1); i++) {
            write("testmanagerd", "XCTAutomationSupport", TESTMANAGERD_PID, capture(active, i));
        }
    }

    private static String capture(Screen.Active active, int step) {
        String target = active.bundleId() + " pid " + active.pid();
        return step == 0
                ? "Capturing hierarchy of application " + target
                : "Capturing hierarchy of application " + target + ", attributes batch " + step;
    }

    /** A finger, a key or a button was synthesized. */
    void synthesized(String what) {
        write("testmanagerd", "XCTAutomationSupport", TESTMANAGERD_PID, "Synthesizing event: " + what);
    }

    private void runner(String text) {
        write("WebDriverAgentRunner-Runner", "WebDriverAgentLib", RUNNER_PID, text);
    }

    private void write(String process, String library, int pid, String text) {
        device.log().write(new LogLine(device.now(), process, library, pid, "Notice", text));
    }
}
