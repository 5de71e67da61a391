package dev.relaunch.emulator.fault;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can go wrong between a host and one device. Each is named after what it does, and says where it was met.
 *
 * <p>Most last from {@link WireFaults#begin} to {@link WireFaults#end}; a {@link #momentary()} one has happened when {@code begin} returns.
 */
public enum WireFault {
    /** The cable is out: the muxer lists the device no longer, and its connections end. Back in, it has a new DeviceID. */
    UNPLUGGED("unplugged", "libimobiledevice/libimobiledevice#1653"),
    /** The muxer of the whole lab is not running. Started again, it gives its DeviceIDs from 1. */
    MUX_STOPPED("mux-stopped", "chromium: restart_usbmuxd"),
    /** Every connection to the device is reset (RST), once. */
    CONNECTIONS_RESET("connections-reset", "libimobiledevice/usbmuxd#97", true),
    /** Every service that runs for a host ends, once; the device stays attached, and lockdownd starts services again. */
    SERVICES_DIED("services-died", "libimobiledevice/libimobiledevice#1304", true),
    /** The log relays keep their connections and pass nothing on; what is logged meanwhile is lost. */
    RELAY_SILENT("relay-silent", "libimobiledevice/libimobiledevice#1246"),
    /** The log relays leave out three lines of ten, and do not say so. */
    LINES_DROPPED("lines-dropped", "doronz88/pymobiledevice3#259"),
    /** The log relays cut every message after 64 characters. */
    LINES_TRUNCATED("lines-truncated", "libimobiledevice/libimobiledevice#1667"),
    /** The log relays pass on some fifty lines a second, however many there are. */
    LOG_SLOW("log-slow", "libimobiledevice/libimobiledevice#210"),
    /** The device logs fifty thousand lines at once: more than a relay queues. */
    LOG_BURST("log-burst", "doronz88/pymobiledevice3#259", true),
    /** lockdownd answers with property lists that end in the middle. */
    PLIST_MALFORMED("plist-malformed", "libimobiledevice/libimobiledevice#111"),
    /** The device ends every connection in the middle of its TLS handshake. */
    TLS_BROKEN("tls-broken", "libimobiledevice/libimobiledevice#1304"),
    /** The host was never trusted, and nobody answers the dialog. */
    TRUST_PENDING("trust-pending", "libimobiledevice/libimobiledevice#1138"),
    /** The host was never trusted, and the dialog was answered with Don't Trust. */
    TRUST_DENIED("trust-denied", "libimobiledevice/libimobiledevice#189"),
    /** The device has forgotten the host, while the host still keeps its pair record. */
    PAIR_RECORD_STALE("pair-record-stale", "libimobiledevice/libimobiledevice#188"),
    /** The device waits for its passcode, and starts no service before. */
    PASSCODE_LOCKED("passcode-locked", "libimobiledevice/libimobiledevice#1273"),
    /** The device forbids every service to the host. */
    SERVICES_PROHIBITED("services-prohibited", "lockdown.h: LOCKDOWN_E_SERVICE_PROHIBITED");

    private final String text;
    private final String source;
    private final boolean momentary;

    WireFault(String text, String source) {
        this(text, source, false);
    }

    WireFault(String text, String source, boolean momentary) {
        this.text = text;
        this.source = source;
        this.momentary = momentary;
    }

    /** As commands name it. */
    public static Optional<WireFault> named(String text) {
        return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
    }

    public String text() {
        return text;
    }

    /** Where it was met: a public issue, as {@code owner/repository#number}, or the public source that deals with it. */
    public String source() {
        return source;
    }

    /** Whether it happens once, and has no end. */
    public boolean momentary() {
        return momentary;
    }
}
