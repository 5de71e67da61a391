package dev.relaunch.emulator.ios;

import java.time.Instant;

/**
 * One process, as the device's services list it.
 *
 * @param name of its executable
 * @param path of its executable
 * @param bundleId empty for a daemon
 * @param started device time
 */
public record RunningProcess(int pid, String name, String path, String bundleId, Instant started) {

    /** One of the system's own. */
    static RunningProcess daemon(int pid, String name, Instant started) {
        return new RunningProcess(pid, name, "/usr/libexec/" + name, "", started);
    }

    public boolean isApplication() {
        return !bundleId.isEmpty();
    }
}
