package dev.relaunch.device.libimobiledevice;

import java.nio.charset.StandardCharsets;

/**
 * Finds the line in which idevicesyslog says that it is connected, in bytes that come in pieces of any size.
 *
 * <p>{@code [connected]} of 1.3.0, {@code [connected:UDID]} since. It is the first line that a process prints; a log record may begin
 * so as well, which is why only the first is taken.
 */
final class ConnectedMark {

    private static final byte[] MARK = "[connected".getBytes(StandardCharsets.US_ASCII);

    /** How many bytes of the mark the current line has matched; -1 once it differs. */
    private int matched;

    private boolean found;

    /** The position after the mark's line, when it ends in {@code [from, to)}; -1 when it does not. */
    int endIn(byte[] bytes, int from, int to) {
        for (int i = from; i < to && !found; i++) {
            if (bytes[i] == '\n') {
                found = matched == MARK.length;
                matched = 0;
                if (found) {
                    return i + 1;
                }
            } else if (matched >= 0 && matched < MARK.length) {
                matched = bytes[i] == MARK[matched] ? matched + 1 : -1;
            }
        }
        return -1;
    }
}
