package dev.relaunch.emulator.ui;

/** The size of the glass in points. */
public record Bounds(int width, int height) {

    /** iPhone 15. */
    public static final Bounds IPHONE_15 = new Bounds(393, 852);
}
