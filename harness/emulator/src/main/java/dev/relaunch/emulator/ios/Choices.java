package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ios.daemon.Chance;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;

/** What a device leaves to chance, drawn from the lab's seed: each part of the model has its own, so that one does not disturb another. */
final class Choices implements Chance {

    private final long seed;
    private final Random random;

    private Choices(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    static Choices seeded(long seed) {
        return new Choices(seed);
    }

    /** The choices of this part of the model. */
    Choices of(String part) {
        return new Choices(seed * 31 + part.hashCode());
    }

    @Override
    public int below(int bound) {
        return random.nextInt(bound);
    }

    @Override
    public Duration millis(int from, int to) {
        return Duration.ofNanos(micros(from * 1000L, to * 1000L) * 1000);
    }

    long micros(long from, long to) {
        return from + (long) (random.nextDouble() * (to - from));
    }

    @Override
    public String address() {
        return "0x" + Long.toHexString(0x7_0000_0000L + (long) random.nextInt(0x0fff_ffff) * 16);
    }

    @Override
    public String hex(int digits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }

    /** Of version 4, as the system makes them. */
    @Override
    public UUID uuid() {
        long high = (random.nextLong() & ~0xf000L) | 0x4000L;
        long low = (random.nextLong() & ~(0xcL << 60)) | (0x8L << 60);
        return new UUID(high, low);
    }
}
