package dev.relaunch.evidence.crash;

import dev.relaunch.model.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Mutates samples and reads what comes of it. {@code CrashFuzz [count [seed]]} runs it for long; a failure names the seed and the
 * number of the input.
 */
public final class CrashFuzz {

    private static final String[] WORDS = {
        "{",
        "}",
        "[",
        "]",
        "\"",
        ",",
        ":",
        "\\u0000",
        "\\ud800",
        "null",
        "1e999999",
        "-1",
        "99999999999999999999",
        "\n",
        "\r\n",
        "\t",
        "\u0000",
        "\"processes\":[",
        "\"reason\":",
        "\"termination\":{",
        "Termination Reason: ",
        "Process: ",
        "Processes\n",
        "Thread 0",
        "<RBSTerminateContext| domain:10 code:0x",
        "explanation:",
        "Namespace X, Code ",
        "(((((((((",
        "[[[[[[[[[[",
        "{\"a\":{\"a\":{\"a\":"
    };

    private final Random random;
    private final long seed;
    private final List<byte[]> samples;

    CrashFuzz(long seed, List<byte[]> samples) {
        this.seed = seed;
        this.samples = samples;
        random = new Random(seed);
    }

    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 20261122L;
        long started = System.nanoTime();
        int reports = new CrashFuzz(seed, CrashFuzzTest.samples()).run(count);
        System.out.printf(
                "%,d inputs, seed %d: %,d still reports, %d s%n",
                count, seed, reports, (System.nanoTime() - started) / 1_000_000_000);
    }

    /** Reads this many mutations, and returns how many of them still were reports. */
    int run(int count) {
        int reports = 0;
        for (int i = 0; i < count; i++) {
            byte[] input = mutation();
            try {
                reports += check(input) ? 1 : 0;
            } catch (RuntimeException | StackOverflowError broken) {
                throw new AssertionError(
                        "input " + i + " of seed " + seed + ": " + new String(input, StandardCharsets.ISO_8859_1),
                        broken);
            }
        }
        return reports;
    }

    /** Reads and shows the bytes; returns whether they are a report. */
    static boolean check(byte[] bytes) {
        Optional<CrashReport> report = CrashReader.read(bytes);
        report.map(CrashText::of).map(Message::render).ifPresent(text -> {
            if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
                throw new IllegalStateException("a control character would be printed: " + text);
            }
        });
        return report.isPresent();
    }

    private byte[] mutation() {
        byte[] bytes = samples.get(random.nextInt(samples.size())).clone();
        for (int change = random.nextInt(6); change >= 0 && bytes.length > 2; change--) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(200, bytes.length - at) + 1);
        return switch (random.nextInt(5)) {
            case 0 -> {
                bytes[at] = (byte) random.nextInt(256);
                yield bytes;
            }
            case 1 -> joined(bytes, at, new byte[0], at + length);
            case 2 -> joined(bytes, at, WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8), at);
            case 3 -> joined(bytes, at, java.util.Arrays.copyOfRange(bytes, at, at + length), at);
            default -> java.util.Arrays.copyOf(bytes, at);
        };
    }

    private static byte[] joined(byte[] bytes, int to, byte[] between, int from) {
        byte[] whole = new byte[to + between.length + bytes.length - from];
        System.arraycopy(bytes, 0, whole, 0, to);
        System.arraycopy(between, 0, whole, to, between.length);
        System.arraycopy(bytes, from, whole, to + between.length, bytes.length - from);
        return whole;
    }
}
