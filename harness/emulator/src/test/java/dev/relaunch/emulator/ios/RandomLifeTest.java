package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Bench.RECORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.wire.SyslogFrame;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Phones that anything may befall, in any order: none gets stuck, writes nonsense, or lives its life otherwise when it lives it again. */
public final class RandomLifeTest {

    /** {@code -Drelaunch.seed=17 -Drelaunch.lives=20} for others, or more of them. */
    private static final long FIRST_SEED = Long.getLong("relaunch.seed", new Random().nextInt(1_000_000));

    private static final int LIVES = Integer.getInteger("relaunch.lives", 2);
    private static final int STEPS = 60;
    /** What a program writes by mistake; {@code (null)} is what Objective-C writes for nothing. */
    private static final Pattern NONSENSE = Pattern.compile(
            "(?<!\\()\\bnull\\b(?!\\))|Optional[\\[.]|\\w@[0-9a-f]{6,8}\\b|Lambda|dev\\.relaunch|\\bjava\\.|NaN");

    private static final Pattern TRACKED = Pattern.compile("Now tracking process: \\[.*?>:(\\d+)\\]");

    @DataProvider
    public Object[][] lives() {
        Object[][] lives = new Object[Os.ALL.size() * LIVES][];
        for (int i = 0; i < lives.length; i++) {
            lives[i] = new Object[] {Os.ALL.get(i % Os.ALL.size()), FIRST_SEED + i / Os.ALL.size()};
        }
        return lives;
    }

    @Test(dataProvider = "lives")
    public void anyLifeGoesOnMakesSenseAndRepeats(Os os, long seed) {
        String life = "iOS " + os.name() + ", again with -Drelaunch.seed=" + seed;
        byte[] first = live(os, seed, life);

        assertThat(live(os, seed, life)).as(life).isEqualTo(first);
    }

    private static byte[] live(Os os, long seed, String life) {
        try (Bench bench = new Bench(Preset.of(os).lockedWith("1234"), seed)) {
            RandomScript script = new RandomScript(bench, seed);
            try {
                script.play(STEPS);
                goesOn(bench);
                makesSense(bench.lines());
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError(life + "\n" + String.join("\n", script.steps()), failed);
            }
            return bytes(bench);
        }
    }

    /** Whatever has happened, after a restart the app can be opened. */
    private static void goesOn(Bench bench) {
        bench.command("crash-on-launch", "bundle", RECORDER, "times", "0");
        bench.pass(Duration.ofMinutes(1));
        bench.command("reboot");
        bench.pass(Duration.ofMinutes(1));
        bench.command("unlock", "passcode", "1234");
        int before = bench.lines().size();
        bench.command("open-url", "bundle", RECORDER, "url", "recorder://new");
        bench.pass(2_000);

        assertThat(bench.lines().subList(before, bench.lines().size()))
                .anyMatch(line -> line.text().startsWith("[relaunch] openURL url=recorder://new"));
        assertThat(bench.phone().processes())
                .anyMatch(process -> process.bundleId().equals(RECORDER));
    }

    private static void makesSense(List<LogLine> lines) {
        Set<Integer> tracked = new HashSet<>();
        for (LogLine line : lines) {
            assertThat(line.text()).doesNotContainPattern(NONSENSE);
            Matcher launch = TRACKED.matcher(line.text());
            if (line.process().equals("runningboardd") && launch.find()) {
                tracked.add(Integer.parseInt(launch.group(1)));
            }
            if (line.process().equals("FieldRecorder")) {
                assertThat(tracked).as("who wrote %s", line.text()).contains(line.pid());
            }
        }
    }

    private static byte[] bytes(Bench bench) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SyslogFrame frame = new SyslogFrame(
                ZoneId.of(bench.phone().identity().zone()),
                bench.phone().identity().name());
        bench.lines().forEach(line -> frame.append(line, bytes));
        bench.phone().files().newCrashReports().forEach((name, report) -> bytes.writeBytes(report));
        return bytes.toByteArray();
    }
}
