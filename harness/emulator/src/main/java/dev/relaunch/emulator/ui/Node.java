package dev.relaunch.emulator.ui;

import java.util.List;
import java.util.Optional;

/**
 * One element of what accessibility sees on the screen, with its subtree: a snapshot, never changed.
 *
 * @param key stays the same for the same element over snapshots of the same screen; a key that is gone is a stale element
 * @param type in XCUITest's words: {@code XCUIElementTypeButton}
 * @param name the accessibility identifier, or the label where there is none, as WebDriverAgent reports it
 * @param value {@code "1"}/{@code "0"} for a switch
 * @param visible whether it is on the visible part of the screen
 * @param look for its picture only
 */
public record Node(
        String key,
        String type,
        Optional<String> name,
        Optional<String> label,
        Optional<String> value,
        Rect rect,
        boolean enabled,
        boolean visible,
        boolean accessible,
        Look look,
        List<Node> children) {

    /** In points, from the top left of the screen. */
    public record Rect(int x, int y, int width, int height) {
        public boolean contains(int px, int py) {
            return px >= x && px < x + width && py >= y && py < y + height;
        }

        public int bottom() {
            return y + height;
        }

        public int centerX() {
            return x + width / 2;
        }

        public int centerY() {
            return y + height / 2;
        }
    }
}
