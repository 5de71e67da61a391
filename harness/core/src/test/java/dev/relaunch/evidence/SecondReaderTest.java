package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.testng.annotations.Test;

/** Two readers that know nothing of each other tell the same launches and ends, and what truly happened; {@code -Dreaders.logs} for more logs. */
public final class SecondReaderTest {

    private static final int LOGS = Integer.getInteger("readers.logs", 600);

    private static long seed(String test) {
        long seed = Long.getLong("readers.seed", 8814L);
        System.out.println(test + ": replay with -Dreaders.seed=" + seed);
        return seed;
    }

    private static List<Sighting> sightings(String log) {
        SyslogReader reader = new SyslogReader(LocalDate.of(2026, 11, 22));
        byte[] bytes = log.getBytes(UTF_8);
        List<LogRecord> records = new ArrayList<>(reader.feed(bytes, 0, bytes.length));
        records.addAll(reader.finish());
        return AppLives.in(records, Signatures.bundled(), List.of());
    }

    private static List<String> launches(List<Sighting> sightings) {
        return sightings.stream()
                .filter(Sighting.Launched.class::isInstance)
                .map(Sighting.Launched.class::cast)
                .map(launch -> launch.bundleId() + " " + launch.pid() + " " + launch.how())
                .toList();
    }

    private static List<String> ends(List<Sighting> sightings) {
        return sightings.stream()
                .filter(Sighting.Terminated.class::isInstance)
                .map(Sighting.Terminated.class::cast)
                .map(end -> end.bundleId() + " " + end.pid() + " " + end.cause())
                .toList();
    }

    @Test
    public void bothReadersTellWhatHappened() {
        Random random = new Random(seed("bothReadersTellWhatHappened"));
        int told = 0;
        for (int i = 0; i < LOGS; i++) {
            PhoneScript script = new PhoneScript(random);
            String log = script.log();
            PlainReader plain = new PlainReader(log);
            List<Sighting> sightings = sightings(log);

            assertThat(plain.launches).as("log %d", i).containsExactlyInAnyOrderElementsOf(script.launches);
            assertThat(plain.ends).as("log %d", i).containsExactlyInAnyOrderElementsOf(script.ends);
            assertThat(launches(sightings)).as("log %d", i).containsExactlyInAnyOrderElementsOf(plain.launches);
            assertThat(ends(sightings)).as("log %d", i).containsExactlyInAnyOrderElementsOf(plain.ends);
            told += sightings.size();
        }
        assertThat(told).isGreaterThan(LOGS);
    }

    /** A relay drops lines without a word: then less is known, and nothing is told that did not happen. */
    @Test
    public void whatIsLostIsNotMadeUpFor() {
        Random random = new Random(seed("whatIsLostIsNotMadeUpFor"));
        for (int i = 0; i < LOGS; i++) {
            PhoneScript script = new PhoneScript(random);
            String log = script.log(random, 2 + random.nextInt(10));
            List<Sighting> sightings = sightings(log);

            for (String launch : launches(sightings)) {
                assertThat(script.launches)
                        .as("log %d: %s\n%s", i, launch, log)
                        .anyMatch(truth -> mayBeTold(truth, launch));
            }
            for (String end : ends(sightings)) {
                assertThat(script.ends).as("log %d: %s\n%s", i, end, log).anyMatch(truth -> mayBeTold(truth, end));
            }
            assertThat(launches(sightings)).as("log %d", i).doesNotHaveDuplicates();
            assertThat(ends(sightings)).as("log %d", i).doesNotHaveDuplicates();
        }
    }

    /** The same app and pid, and the same kind or one that says less. */
    private static boolean mayBeTold(String truth, String told) {
        int kind = truth.lastIndexOf(' ') + 1;
        return told.startsWith(truth.substring(0, kind))
                && List.of(truth.substring(kind), "UNKNOWN", less(truth.substring(kind)))
                        .contains(told.substring(kind));
    }

    private static String less(String kind) {
        return switch (kind) {
            case "BY_TOOL" -> "BY_USER";
            case "FORCE_QUIT" -> "SIGNAL";
            default -> "-";
        };
    }
}
