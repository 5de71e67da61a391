package dev.relaunch.emulator.ios;

import java.util.List;

/**
 * A question of the system that covers everything else until somebody answers it.
 *
 * @param choices in the order in which they stand; XCTest accepts by the last, and dismisses by the first
 */
record SystemAlert(String title, String message, List<Choice> choices) {

    SystemAlert {
        choices = List.copyOf(choices);
    }

    /** A button, and what it leads to. */
    record Choice(String label, Runnable then) {}
}
