package dev.relaunch.emulator.app;

/**
 * A {@code CLCircularRegion}.
 *
 * @param radius in metres
 */
public record Region(String id, Position center, double radius) {

    public boolean contains(Position position) {
        return center.metresTo(position) <= radius;
    }
}
