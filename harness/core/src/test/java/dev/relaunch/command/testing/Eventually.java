package dev.relaunch.command.testing;

import java.util.function.BooleanSupplier;

/** Waiting in tests: bounded, and over as soon as it can be. */
public final class Eventually {

    private static final long BOUND_NANOS = 20_000_000_000L;

    private Eventually() {}

    /** Waits until the condition holds; fails with the words after 20 s. */
    public static void eventually(String words, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + BOUND_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within 20 s: " + words);
            }
            Thread.sleep(5);
        }
    }
}
