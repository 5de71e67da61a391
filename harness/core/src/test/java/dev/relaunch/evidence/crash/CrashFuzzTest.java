package dev.relaunch.evidence.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.testng.annotations.Test;

/** Hostile bytes: the reader ends, whatever it is given, and says nothing that cannot be printed. */
public final class CrashFuzzTest {

    private static final int RUNS = Integer.getInteger("fuzz.runs", 4_000);

    /** Every fifth prefix here, from another one each time; {@code harness/cli/bench/fuzz.sh} reads every one. */
    private static final int STEP = Integer.getInteger("fuzz.step", 5);

    @Test
    public void truncatedPrefixesOfEverySampleAreRead() {
        int first = (int) (System.nanoTime() / 1_000 % STEP);
        System.out.println("prefixes of crash samples: every " + STEP + ", from " + first);
        for (String name : CrashSamples.names()) {
            byte[] whole = CrashSamples.bytes(name);
            for (int length = first; length <= whole.length; length += STEP) {
                CrashFuzz.check(java.util.Arrays.copyOf(whole, length));
            }
        }
    }

    @Test
    public void mutatedSamplesAreRead() {
        long seed = Long.getLong("fuzz.seed", 20261122L);
        System.out.println("crash fuzz: " + RUNS + " inputs, seed " + seed + "; again with -Dfuzz.seed=" + seed);

        CrashFuzz fuzz = new CrashFuzz(seed, samples());

        assertThat(fuzz.run(RUNS)).isGreaterThan(RUNS / 10);
    }

    @Test
    public void aLargeReportIsReadInBoundedMemory() {
        String thread = "{\"id\":1,\"frames\":[" + "{\"symbol\":\"x\",\"imageOffset\":1},".repeat(1_000) + "{}]},";
        String report = "{\"bug_type\":\"309\"}\n{\"procName\":\"Large\",\"threads\":[" + thread.repeat(500)
                + "{}],\"pid\":7,\"exception\":{\"type\":\"EXC_CRASH\",\"signal\":\"SIGABRT\"}}";

        CrashReport read = CrashReader.read(report.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .orElseThrow();

        assertThat(read.pid()).isEqualTo(7);
        assertThat(read.ending().fate()).isEqualTo(Ending.Fate.CRASHED);
        assertThat(read.damaged()).isFalse();
    }

    static List<byte[]> samples() {
        return CrashSamples.names().stream().map(CrashSamples::bytes).toList();
    }
}
