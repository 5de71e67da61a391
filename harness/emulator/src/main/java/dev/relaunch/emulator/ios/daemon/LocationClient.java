package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.Position;
import dev.relaunch.emulator.app.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one app has asked locationd for; it outlives the app's processes. */
final class LocationClient {

    /** Apple: more than so many regions of an app are not monitored. */
    private static final int REGIONS_MAX = 20;

    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Set<String> inside = new LinkedHashSet<>();
    private boolean significant;
    private boolean visits;
    private boolean updating;
    private boolean session;
    private Hold hold = Hold.NONE;
    private Position lastPlace;
    private Instant lastTime = Instant.MIN;

    LocationClient(Position here) {
        this.lastPlace = here;
    }

    List<Region> regions() {
        return List.copyOf(regions.values());
    }

    void monitor(Region region, boolean isInside) {
        if (regions.size() < REGIONS_MAX || regions.containsKey(region.id())) {
            regions.put(region.id(), region);
            inside(region.id(), isInside);
        }
    }

    void forget(String regionId) {
        regions.remove(regionId);
        inside.remove(regionId);
    }

    boolean isInside(String regionId) {
        return inside.contains(regionId);
    }

    void inside(String regionId, boolean now) {
        if (now) {
            inside.add(regionId);
        } else {
            inside.remove(regionId);
        }
    }

    boolean significant() {
        return significant;
    }

    void watchSignificant(Position here) {
        if (!significant) {
            significant = true;
            lastPlace = here;
        }
    }

    /** Whether it has moved far enough since it was last told, and long enough ago; if so, this is where it was told last. */
    boolean moved(Position to, Instant now, double metres, Duration every) {
        boolean far = lastPlace.metresTo(to) >= metres && !now.isBefore(lastTime.plus(every));
        if (far) {
            lastPlace = to;
            lastTime = now;
        }
        return far;
    }

    boolean visits() {
        return visits;
    }

    void watchVisits() {
        visits = true;
    }

    boolean updating() {
        return updating;
    }

    /** Whether it wants every position, and by what its process is kept running for it. */
    void updating(boolean now, Hold newHold) {
        hold.release();
        updating = now;
        hold = newHold;
    }

    boolean session() {
        return session;
    }

    void session(boolean now) {
        session = now;
    }
}
