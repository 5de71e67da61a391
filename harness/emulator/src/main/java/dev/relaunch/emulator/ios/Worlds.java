package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ios.daemon.World;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** In which of the worlds a device lives, for every {@link World}. */
final class Worlds {

    private final Map<World, Boolean> holds = new EnumMap<>(World.class);

    /**
     * @param chosen those that are not left to the seed
     */
    Worlds(long seed, Map<World, Boolean> chosen) {
        for (World world : World.values()) {
            // Neighbouring seeds are to differ, and a new world is not to change the others: so each is drawn from its
            // own well-mixed source.
            boolean drawn = new SplittableRandom(seed * 31 + world.key().hashCode()).nextBoolean();
            holds.put(world, chosen.getOrDefault(world, drawn));
        }
    }

    boolean holds(World world) {
        return Boolean.TRUE.equals(holds.get(world));
    }
}
