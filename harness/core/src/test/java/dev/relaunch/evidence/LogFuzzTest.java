package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.testng.annotations.Test;

/** Whatever bytes come, in whatever portions: no crash, and the same records, which together with the gaps are the file. */
public final class LogFuzzTest {

    private static final List<String> SAMPLES = List.of(
            Samples.SYSLOG,
            Samples.SUBSECONDS,
            Samples.APPIUM,
            Samples.SHOW,
            Samples.SHOW_COMPACT,
            Samples.SHOW_SYSLOG,
            Samples.SHOW_NDJSON,
            Samples.SHOW_JSON,
            Samples.CONSOLE);

    private static final String SPICE =
            "\n\n\n\r\0\t []<>(){}:\\\"'^M-AZaz09Nov  22 14:02:09 iPhone a(b)[1] <Notice>: x\nNov 22 14:02:09 a\n\t[12] <Error>: ";

    /** Every fifth here, from another one each time; {@code bench/fuzz.sh} reads every one. */
    @Test
    public void prefixesAreRead() {
        int step = Integer.getInteger("fuzz.step", 5);
        int first = (int) (System.nanoTime() / 1_000 % step);
        System.out.println("prefixesAreRead: every " + step + ", from " + first);
        for (String sample : SAMPLES) {
            byte[] bytes = sample.getBytes(UTF_8);
            Layout layout = Layout.of(bytes, bytes.length);
            for (int end = first; end <= bytes.length; end += step) {
                byte[] prefix = Arrays.copyOf(bytes, end);
                holdsTogether(Samples.read(layout, prefix), prefix);
                assertThat(Samples.story(prefix).extent().lines()).isLessThanOrEqualTo(40);
            }
        }
    }

    /** Some seconds of it here; {@code bench/fuzz.sh} goes on for a million inputs. */
    @Test
    public void noiseIsReadTheSameInAnyPortionsAndStretches() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        int runs = Integer.getInteger("fuzz.runs", 2_000);
        System.out.println("noiseIsReadTheSameInAnyPortionsAndStretches: replay with -Dfuzz.seed=" + seed);
        Random random = new Random(seed);
        for (int run = 0; run < runs; run++) {
            byte[] bytes = noisy(random);
            Layout layout = Layout.of(bytes, bytes.length);
            Samples.Read whole = Samples.read(layout, bytes);

            holdsTogether(whole, bytes);
            assertThat(Samples.read(layout, bytes, places(random, bytes.length)))
                    .isEqualTo(whole);
            if (layout.equals(Layout.PLAIN)) {
                int[] starts = IntStream.concat(IntStream.of(0), Arrays.stream(places(random, bytes.length)))
                        .distinct()
                        .toArray();
                assertThat(Samples.inStretches(bytes, starts)).isEqualTo(whole);
            }
        }
    }

    private static byte[] noisy(Random random) {
        String sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
        byte[] bytes = (random.nextInt(4) == 0 ? sample + SAMPLES.get(random.nextInt(SAMPLES.size())) : sample)
                .getBytes(UTF_8);
        for (int i = random.nextInt(30); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            int from = random.nextInt(bytes.length);
            int length = Math.min(random.nextInt(80), bytes.length - Math.max(at, from));
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = '\n';
                case 2 -> bytes[at] = (byte) SPICE.charAt(random.nextInt(SPICE.length()));
                default -> System.arraycopy(bytes, from, bytes, at, length);
            }
        }
        return bytes;
    }

    private static int[] places(Random random, int length) {
        return random.ints(1 + random.nextInt(8), 0, length + 1).sorted().toArray();
    }

    /** Records follow each other within the file, and begin at the lines that they say. */
    private static void holdsTogether(Samples.Read read, byte[] bytes) {
        long end = 0;
        int line = 1;
        for (LogRecord record : read.records()) {
            assertThat(record.offset()).isGreaterThanOrEqualTo(end);
            for (long at = end; at < record.offset(); at++) {
                line += bytes[(int) at] == '\n' ? 1 : 0;
            }
            assertThat(record.line()).isEqualTo(line);
            long next = record.offset() + record.length();
            assertThat(next).isBetween(record.offset(), (long) bytes.length);
            for (long at = record.offset(); at < next; at++) {
                line += bytes[(int) at] == '\n' ? 1 : 0;
            }
            end = next;
        }
    }

    /** A line without end, and a record without end, are counted to their last byte and kept only in part. */
    @Test
    public void whatHasNoEndIsCountedAndNotKept() {
        String header = "Nov 22 14:02:09 iPhone a(b)[1] <Notice>: ";
        int length = 3 * RecordScan.KEPT_MAX;
        byte[] line = (header + "x".repeat(length) + "\n" + header + "last\n").getBytes(UTF_8);
        byte[] lines = (header + "\n" + "x\n".repeat(length / 2) + header + "last\n").getBytes(UTF_8);
        int[] portions = new Random(1).ints(200, 0, length).sorted().toArray();

        for (byte[] bytes : List.of(line, lines)) {
            Samples.Read read = Samples.read(Layout.PLAIN, bytes, portions);

            assertThat(read.records()).hasSize(2);
            assertThat(read.records().get(0).message().length())
                    .isBetween(RecordScan.KEPT_MAX / 2, RecordScan.KEPT_MAX);
            assertThat(read.records().get(1).message()).isEqualTo("last");
            holdsTogether(read, bytes);
            assertThat(Samples.read(Layout.PLAIN, bytes)).isEqualTo(read);
        }
    }
}
