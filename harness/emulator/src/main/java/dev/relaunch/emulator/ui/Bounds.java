package dev.relaunch.emulator.ui;

/**
 * The glass of a model, in points.
 *
 * @param scale pixels per point
 * @param top what the status bar takes at the upper edge
 * @param bottom what the home indicator takes at the lower edge; 0 on a device with a Home button
 */
public record Bounds(int width, int height, int scale, int top, int bottom) {

    public static final Bounds IPHONE_15 = new Bounds(393, 852);

    private static final int TABLET_WIDTH = 700;
    private static final int WATCH_WIDTH = 300;

    /** A model of this size, with the scale and the edges that Apple's models of its shape have. */
    public Bounds(int width, int height) {
        this(width, height, scale(width, height), top(width, height), bottom(width, height));
    }

    private static int scale(int width, int height) {
        return slim(width, height) ? 3 : 2;
    }

    private static int top(int width, int height) {
        if (slim(width, height)) {
            return width == 390 ? 47 : 59;
        }
        return width > TABLET_WIDTH ? 24 : 20;
    }

    private static int bottom(int width, int height) {
        if (slim(width, height)) {
            return 34;
        }
        return width > TABLET_WIDTH ? 20 : 0;
    }

    /** The phones without a Home button are about twice as high as wide. */
    private static boolean slim(int width, int height) {
        return width > WATCH_WIDTH && height > 2 * width;
    }
}
