package dev.relaunch.device.libimobiledevice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tools' complaints mean.
 *
 * <p>Two spellings: {@code Could not connect to lockdownd: Pairing dialog response pending (-19)} of the one-shot tools, and {@code
 * Could not connect to lockdownd: -19} of idevicesyslog; both seen with 1.3.0.
 */
enum Trouble {
    LOCKED(
            "-17",
            "is locked",
            "it wants its passcode before it talks to this computer",
            "unlock it with its passcode, rerun",
            true),
    PAIRING_DENIED(
            "-18",
            "does not trust this computer",
            "someone tapped \"Don't Trust\" when it asked",
            "plug it in again, tap \"Trust\" when it asks, rerun",
            true),
    PAIRING_PENDING(
            "-19",
            "does not trust this computer yet",
            "it is asking \"Trust This Computer?\" and waits for an answer",
            "unlock it, tap \"Trust\", enter the passcode, rerun",
            true),
    PAIRING_STALE(
            "-21",
            "does not trust this computer",
            "the pairing record here is not the one on the phone (reset, restore, or another host paired)",
            "unlock the phone, run `idevicepair pair`, accept the dialog, rerun",
            true),
    TLS(
            "-5",
            "could not be talked to: TLS failed",
            "the TLS handshake with it failed",
            "pair again (`idevicepair unpair`, `idevicepair pair`), rerun",
            true),
    NOT_FOUND(
            "",
            "is not there",
            "the muxer does not list it: unplugged, switched off, or a wrong UDID in the lab file",
            "check the cable and `idevice_id -l`",
            false),
    PASSCODE(
            "",
            "wants its passcode",
            "the service starts only on an unlocked phone; the tool goes on by itself after that",
            "unlock it",
            false),
    WAITING(
            "",
            "is not there yet",
            "the tool waits for it and goes on by itself",
            "check the cable and `idevice_id -l`",
            false),
    SERVICE_REFUSED(
            "",
            "did not start the service",
            "most often the phone is locked; else it does not offer the service",
            "unlock it, rerun",
            true);

    private static final Pattern LOCKDOWN = Pattern.compile("lockdownd: (?:.*\\((-\\d+)\\)|(-\\d+))");

    private final String code;
    private final String state;
    private final String means;
    private final String next;
    private final boolean fatal;

    Trouble(String code, String state, String means, String next, boolean ends) {
        this.code = code;
        this.state = state;
        this.means = means;
        this.next = next;
        this.fatal = ends;
    }

    /** What this output says, if it is a complaint that we know. */
    static Optional<Trouble> in(String output) {
        Matcher lockdown = LOCKDOWN.matcher(output);
        if (lockdown.find()) {
            String found = lockdown.group(1) == null ? lockdown.group(2) : lockdown.group(1);
            for (Trouble one : values()) {
                if (one.code.equals(found)) {
                    return Optional.of(one);
                }
            }
        }
        if (output.contains("passcode protected") || output.contains("Password protected")) {
            return Optional.of(PASSCODE);
        }
        if (output.contains("Waiting for device")) {
            return Optional.of(WAITING);
        }
        if (output.contains("Could not start ")) {
            return Optional.of(SERVICE_REFUSED);
        }
        return output.contains("not found") || output.contains("No device found")
                ? Optional.of(NOT_FOUND)
                : Optional.empty();
    }

    /** The words for it after the device's name. */
    String state() {
        return state;
    }

    /** All of it in a sentence about this device. */
    String sentence(String alias) {
        return alias + " " + state + ": " + means;
    }

    String means() {
        return means;
    }

    String next() {
        return next;
    }

    /** Whether idevicesyslog, having said this, stays alive and never tries again. */
    boolean endsTheTool() {
        return fatal;
    }
}
