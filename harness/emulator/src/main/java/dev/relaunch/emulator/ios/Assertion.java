package dev.relaunch.emulator.ios;

/**
 * A reason to let a process run, held by another.
 *
 * @param id as runningboardd numbers them: its own pid, the originator's, a counter
 * @param name what its holder calls it
 * @param originator who holds it: {@code [osservice<com.apple.SpringBoard>:36]}
 */
record Assertion(String id, String name, String originator) {}
