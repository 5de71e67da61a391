package dev.relaunch.emulator.ui;

import java.time.Duration;
import java.util.Optional;

/**
 * The device's glass: what can be seen and done on it. Safe to call from any thread; each call is one moment of the device.
 *
 * <p>Gestures are judged by where they begin and end, as a finger's are: the screen finds out what they mean.
 */
public interface Screen {

    /** The tree of the app in front, SpringBoard's where none is; its root is an {@code XCUIElementTypeApplication}. */
    Node tree();

    /**
     * The tree of SpringBoard, whoever is in front: Home screen or switcher, and above them the lock screen and the system's alerts, which cover an
     * app as well.
     */
    Node system();

    /** What is to be seen on it. */
    Scene scene();

    /** The app in front. */
    Active active();

    default int width() {
        return scene().bounds().width();
    }

    default int height() {
        return scene().bounds().height();
    }

    void tap(int x, int y);

    /** A finger put down, held, moved, held again and lifted. */
    void drag(int fromX, int fromY, int toX, int toY, Duration pressed, Duration heldAtEnd);

    /** Types into the field that has the focus; without one nothing happens, as on the device. */
    void type(String text);

    /** Replaces what the field with this key holds. Returns false where it is no field that can be typed into. */
    boolean clear(String key);

    /** The key of the field that is typed into; empty where the keyboard is not there. */
    Optional<String> focus();

    /** Puts the keyboard away. Returns false where there is none. */
    boolean hideKeyboard();

    void pressHome();

    /** Who is in front. */
    record Active(String bundleId, String name, int pid) {}
}
