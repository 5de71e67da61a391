package dev.relaunch.lab;

/**
 * How to reach the muxer that leads to the devices, as values of {@code USBMUXD_SOCKET_ADDRESS}.
 *
 * <p>Two, because libusbmuxd finds a restarted muxer again only over TCP, while Appium's own client takes only a socket path.
 * Both are empty for the host's own muxer, which needs no variable.
 *
 * @param tools for libimobiledevice: {@code 127.0.0.1:27015}
 * @param appium for the Appium server: the absolute path of a UNIX socket
 */
public record Usbmuxd(String tools, String appium) {

    /** The host's own usbmuxd. */
    public static final Usbmuxd OF_THE_HOST = new Usbmuxd("", "");
}
