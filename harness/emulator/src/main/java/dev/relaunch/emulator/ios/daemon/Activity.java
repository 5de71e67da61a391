package dev.relaunch.emulator.ios.daemon;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Something that dasd is to have done when the time is right: a {@code _DASActivity}.
 *
 * @param name as dasd writes it, without its suffix: {@code bgRefresh-<id>}
 * @param suffix six upper-case hexadecimal digits that tell it from others of the name
 * @param end when it is no longer worth doing
 * @param work has it done; told which activity it is
 */
record Activity(
        String name,
        String suffix,
        String bundleId,
        Kind kind,
        int priority,
        Instant start,
        Instant end,
        Set<Need> needs,
        Consumer<Activity> work) {

    String text() {
        return name + ":" + suffix;
    }

    /** {@code <name>:<suffix> at priority 10}. */
    String textWithPriority() {
        return text() + " at priority " + priority;
    }

    boolean needs(Need need) {
        return needs.contains(need);
    }

    /** A background app refresh is due in a day, a processing task in a week (facts of dasd's own submission lines). */
    enum Kind {
        PUSH_LAUNCH(Duration.ofHours(24)),
        REFRESH(Duration.ofHours(24)),
        PROCESSING(Duration.ofDays(7)),
        HEALTH(Duration.ofHours(24)),
        WATCH(Duration.ofHours(24));

        private final Duration window;

        Kind(Duration window) {
            this.window = window;
        }

        Duration window() {
            return window;
        }
    }

    /** What it cannot do without. */
    enum Need {
        NETWORK,
        POWER,
        /** Nobody uses the device. */
        IDLE,
        /** The user has unlocked the device since it booted. */
        UNLOCKED_SINCE_BOOT,
        UNLOCKED
    }
}
