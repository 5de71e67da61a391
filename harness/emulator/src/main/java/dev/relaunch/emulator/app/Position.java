package dev.relaunch.emulator.app;

/** A place on the earth, in degrees. */
public record Position(double latitude, double longitude) {

    private static final double EARTH_METRES = 6_371_000;

    /** Along the surface, good to a per cent for what a phone does in a day. */
    public double metresTo(Position other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude) * Math.cos(Math.toRadians(latitude));
        return EARTH_METRES * Math.hypot(north, east);
    }
}
