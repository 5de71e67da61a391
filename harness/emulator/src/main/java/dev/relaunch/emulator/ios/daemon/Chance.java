package dev.relaunch.emulator.ios.daemon;

import java.time.Duration;
import java.util.UUID;

/** What a part of the device leaves to chance, from the lab's seed. */
public interface Chance {

    int below(int bound);

    /** From {@code from} to {@code to}, both in milliseconds. */
    Duration millis(int from, int to);

    /** Lower-case hexadecimal digits. */
    String hex(int digits);

    /** An address in memory: {@code 0x787c99b00}. */
    String address();

    UUID uuid();
}
