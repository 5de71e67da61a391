package dev.relaunch.cli;

import dev.relaunch.evidence.AppLives;
import dev.relaunch.evidence.LogRecord;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.evidence.Signatures;
import dev.relaunch.evidence.SyslogReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** Ten phones' logs as they come, 4,000 lines a second each, a line at a time: what share of a core, and how late a sighting is. */
final class LiveBench {

    private static final int STREAMS = 10;
    private static final int PER_SECOND = 4_000;
    private static final int SECONDS = 20;
    private static final int TICKS = 100;

    private LiveBench() {}

    private static final class Stream {
        private final AppLives lives = new AppLives(Signatures.bundled(), List.of());
        private final SyslogReader reader = new SyslogReader(LocalDate.of(2026, 11, 22), lives.interest());

        /** As the harness does it: what completes, and what has come of the last. */
        List<Sighting> take(byte[] bytes) {
            List<Sighting> seen = new ArrayList<>();
            for (LogRecord record : reader.feed(bytes, 0, bytes.length)) {
                seen.addAll(lives.accept(record));
            }
            reader.pending().ifPresent(record -> seen.addAll(lives.accept(record)));
            return seen;
        }
    }

    public static void main(String[] args) {
        List<byte[]> records = new Sample().records(PER_SECOND * SECONDS);
        List<Stream> streams = new ArrayList<>();
        for (int i = 0; i < STREAMS; i++) {
            streams.add(new Stream());
        }
        long[] late = new long[records.size() * STREAMS];
        int sightings = 0;
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        for (int tick = 0; tick < SECONDS * TICKS; tick++) {
            long due = began + tick * 1_000_000_000L / TICKS;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int from = tick * PER_SECOND / TICKS;
            for (byte[] record : records.subList(from, from + PER_SECOND / TICKS)) {
                for (Stream stream : streams) {
                    long arrived = System.nanoTime();
                    if (!stream.take(record).isEmpty()) {
                        late[sightings++] = System.nanoTime() - arrived;
                    }
                }
            }
        }
        double share = (threads.getCurrentThreadCpuTime() - cpu) / (double) (System.nanoTime() - began);
        Arrays.sort(late, 0, sightings);
        System.out.printf(
                Locale.ROOT,
                "%d streams of %,d lines/s for %d s: %.1f %% of a core (allowed 10 %%); %,d sightings, half within %.3f ms,"
                        + " 99 %% within %.3f ms (allowed 5 ms), all within %.1f ms%n",
                STREAMS,
                PER_SECOND,
                SECONDS,
                100 * share,
                sightings,
                late[sightings / 2] / 1e6,
                late[sightings * 99 / 100] / 1e6,
                late[sightings - 1] / 1e6);
    }
}
