package dev.relaunch.emulator.service.debugserver;

import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.InstalledApp;
import dev.relaunch.emulator.ios.Traced;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One host with at most one process under its debugger.
 *
 * <p>A launched process counts as stopped until the host continues it, but here it runs from the start: the model has no process that is stopped before
 * its first instruction. When the host leaves, a process that it launched is killed, and one that it attached to is let go.
 */
final class DebugSession {

    private static final String OK = "OK";
    private static final String STOPPED = "T05thread:1;";
    private static final String INTERRUPTED = "T02thread:1;";
    private static final String UNSUPPORTED = "";

    private final Device device;
    private final Packets packets;
    private @Nullable Traced traced;
    private boolean launched;
    private String launchError = "no process was launched";
    private @Nullable Integer exitStatus;
    private boolean continued;

    DebugSession(Device device, Packets packets) {
        this.device = device;
        this.packets = packets;
    }

    void serve() throws IOException {
        try {
            for (Optional<String> packet = packets.read(); packet.isPresent(); packet = packets.read()) {
                Optional<String> reply = answer(packet.get());
                if (reply.isPresent()) {
                    packets.write(reply.get());
                }
            }
        } finally {
            leave();
        }
    }

    private void leave() {
        Traced left = traced;
        traced = null;
        if (left != null && launched) {
            left.kill();
        } else if (left != null) {
            left.detach();
        }
    }

    private Optional<String> answer(String packet) {
        if (packet.equals("QStartNoAckMode")) {
            packets.stopAcknowledging();
            return Optional.of(OK);
        }
        if (packet.startsWith("Q") || packet.startsWith("H")) {
            return Optional.of(OK);
        }
        if (packet.startsWith("A")) {
            launch(packet.substring(1));
            return Optional.of(OK);
        }
        if (packet.startsWith("vAttach;")) {
            return Optional.of(attach(packet.substring("vAttach;".length())));
        }
        return switch (packet) {
            case "qLaunchSuccess" -> Optional.of(launchError.isEmpty() ? OK : "E" + launchError);
            case "qC" -> Optional.of("QC1");
            case "?" -> Optional.of(stopReason());
            case "c", "vCont;c" -> resume();
            case Packets.INTERRUPT -> Optional.of(interrupt());
            case "D" -> {
                detach();
                yield Optional.of(OK);
            }
            case "k" -> {
                kill();
                // The status of SIGKILL, which debugserver gives also where there was nothing to kill.
                yield Optional.of("X09");
            }
            default -> Optional.of(UNSUPPORTED);
        };
    }

    /** {@code length,index,hex} for each argument; the first is the path of the executable. */
    private void launch(String arguments) {
        String[] first = arguments.split(",", 4);
        String path = first.length < 3 ? "" : decoded(first[2]);
        Optional<InstalledApp> app = device.apps().stream()
                .filter(each -> path.equals(each.path() + "/" + each.executable()) || path.equals(each.path()))
                .findFirst();
        if (app.isEmpty()) {
            launchError = "no such file: " + path;
            return;
        }
        device.developer()
                .launchTraced(app.get().bundleId(), this::ended)
                .ifPresentOrElse(this::launched, () -> launchError = "could not launch " + path);
    }

    private void launched(Traced process) {
        traced = process;
        launched = true;
        launchError = "";
    }

    private String attach(String hexPid) {
        try {
            Optional<Traced> process = device.developer().trace(Integer.parseInt(hexPid, 16), this::ended);
            traced = process.orElse(null);
            return process.isPresent() ? STOPPED : "E01";
        } catch (NumberFormatException broken) {
            return "E01";
        }
    }

    private static String decoded(String hex) {
        try {
            return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    private synchronized String stopReason() {
        return exitStatus == null ? STOPPED : exit(exitStatus);
    }

    /** Lets the process run; the answer comes when it ends, or is interrupted. */
    private synchronized Optional<String> resume() {
        if (exitStatus != null) {
            return Optional.of(exit(exitStatus));
        }
        if (traced == null) {
            return Optional.of("E01");
        }
        continued = true;
        return Optional.empty();
    }

    private synchronized String interrupt() {
        continued = false;
        return exitStatus == null ? INTERRUPTED : exit(exitStatus);
    }

    private void detach() {
        Traced left = traced;
        traced = null;
        if (left != null) {
            left.detach();
        }
    }

    private void kill() {
        Traced left = traced;
        traced = null;
        if (left != null) {
            left.kill();
        }
    }

    /** Called on the model's thread. */
    private synchronized void ended(int status) {
        exitStatus = status;
        if (continued) {
            continued = false;
            try {
                packets.write(exit(status));
            } catch (IOException gone) {
                // The host has left; the reading side notices it too.
            }
        }
    }

    private static String exit(int status) {
        int signal = status & 0x7f;
        return signal == 0 ? String.format("W%02x", status >> 8 & 0xff) : String.format("X%02x", signal);
    }
}
