package dev.relaunch.device.libimobiledevice;

import static dev.relaunch.command.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.command.testing.Folders;
import dev.relaunch.command.testing.ScriptedTools;
import dev.relaunch.recording.Entry;
import dev.relaunch.recording.Entry.Channel.State;
import dev.relaunch.recording.Journaled;
import dev.relaunch.recording.Recorded;
import dev.relaunch.recording.Recording;
import dev.relaunch.recording.RecordingSamples;
import dev.relaunch.recording.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The supervisor over real processes: scripts that behave as idevicesyslog was seen to. */
// The fields are set before each test.
@SuppressWarnings("NullAway.Init")
public final class LogTapTest {

    private static final String UDID = "00008110-000A1D3C0E2A801E";
    private static final String HELP = "case $1 in --help) echo '  -x, --exit'; echo ' --no-colors'; exit 0;; esac\n";
    /** Counts its lives in the file "lives", and remembers what it was called with and its pid. */
    private static final String LIFE = HELP + "echo \"$@\" >> $here/args; echo x >> $here/lives; echo $$ > $here/pid\n"
            + "life=$(grep -c x $here/lives)\n";

    private Path folder;
    private ScriptedTools tools;

    @BeforeMethod
    void makeFolder() throws IOException {
        folder = Folders.fresh();
        tools = new ScriptedTools(folder);
    }

    @AfterMethod(alwaysRun = true)
    void removeFolder() throws IOException {
        Folders.remove(folder);
    }

    @Test
    public void statesAreJournalledInTheirPlaceAmongTheBytes() throws Exception {
        tools.install("idevicesyslog", LIFE + "printf '[connec'; printf 'ted]\\nNov 22 one\\n'; exec sleep 600");
        Heard heard = new Heard();
        record(heard, tap -> eventually("the line is heard", () -> heard.text().endsWith("one\n")));

        Recorded recorded = Recorded.load(folder.resolve("run"));
        assertThat(states(recorded)).containsExactly("STARTED 0", "CONNECTED 12", "ENDED 23");
        assertThat(recorded.channel("syslog").orElseThrow().bytes()).asString().isEqualTo("[connected]\nNov 22 one\n");
        assertThat(Files.readString(folder.resolve("args"))).isEqualTo("-u " + UDID + " -x --no-colors\n");
        assertThat(heard.connections()).isEqualTo(1);
    }

    @Test
    public void aToolThatIsKilledIsStartedAgain() throws Exception {
        tools.install(
                "idevicesyslog",
                LIFE + "printf \"[connected:%s]\\nlife $life\\n\" " + UDID
                        + "; [ $life -lt 3 ] && kill -KILL $$; exec sleep 600");
        Heard heard = new Heard();
        record(heard, tap -> {
            eventually("the third life is heard", () -> heard.text().endsWith("life 3\n"));
            assertThat(tap.connected()).isTrue();
        });

        Recorded recorded = Recorded.load(folder.resolve("run"));
        assertThat(states(recorded))
                .containsExactly(
                        "STARTED 0",
                        "CONNECTED 38",
                        "ENDED 45",
                        "STARTED 45",
                        "CONNECTED 83",
                        "ENDED 90",
                        "STARTED 90",
                        "CONNECTED 128",
                        "ENDED 135");
        assertThat(details(recorded, State.ENDED))
                .containsExactly("the tool exited (exit 137)", "the tool exited (exit 137)", "closed (exit 143)");
    }

    @Test
    public void aToolThatGaveUpButStaysAliveIsStartedAgain() throws Exception {
        tools.install(
                "idevicesyslog",
                LIFE
                        + "if [ $life = 1 ]; then echo 'ERROR: Could not connect to lockdownd: -19' >&2; exec sleep 600; fi\n"
                        + "printf '[connected]\\n'; exec sleep 600");
        record(LogTap.Listener.NONE, tap -> eventually("the phone is trusted", tap::connected));

        Recorded recorded = Recorded.load(folder.resolve("run"));
        assertThat(states(recorded))
                .containsExactly("STARTED 0", "COMPLAINED 0", "ENDED 0", "STARTED 0", "CONNECTED 12", "ENDED 12");
        assertThat(details(recorded, State.COMPLAINED))
                .containsExactly(
                        "phone-1 does not trust this computer yet: it is asking \"Trust This Computer?\" and waits for"
                                + " an answer (ERROR: Could not connect to lockdownd: -19)");
    }

    @Test
    public void aToolThatWaitsByItselfIsLeftAloneAndClosesAtOnce() throws Exception {
        tools.install(
                "idevicesyslog",
                LIFE
                        + "while :; do echo \"Waiting for device with UDID $2 to become available...\" >&2; echo y >> $here/waits;"
                        + " sleep 0.05; done");
        record(LogTap.Listener.NONE, tap -> {
            eventually("it waits", () -> count("waits") > 3);
            assertThat(tap.connected()).isFalse();
            assertThat(tap.lastArrival()).isEmpty();
        });
        assertThat(count("lives")).isEqualTo(1);
        assertThat(states(Recorded.load(folder.resolve("run"))))
                .containsExactly("STARTED 0", "COMPLAINED 0", "ENDED 0");
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    @Test
    public void aToolThatIsMissingIsTriedAgain() throws Exception {
        record(LogTap.Listener.NONE, tap -> {
            eventually(
                    "a start fails",
                    () -> Files.exists(folder.resolve("run/journal.ndjson"))
                            && !Recorded.load(folder.resolve("run")).journal().isEmpty());
            tools.install("idevicesyslog", LIFE + "printf '[connected]\\n'; exec sleep 600");
            eventually("it is found", tap::connected);
        });
        Recorded recorded = Recorded.load(folder.resolve("run"));
        assertThat(states(recorded)).startsWith("CANNOT_START 0").endsWith("STARTED 0", "CONNECTED 12", "ENDED 12");
        assertThat(details(recorded, State.CANNOT_START))
                .contains("idevicesyslog could not be started: there is no such program on the PATH");
    }

    @Test
    public void flagsThatTheToolDoesNotHaveAreNotUsed() throws Exception {
        tools.install("idevicesyslog", LIFE.replace("  -x, --exit", "").replace(" --no-colors", "") + "exec sleep 600");
        record(LogTap.Listener.NONE, tap -> eventually("it runs", () -> count("args") == 1));
        assertThat(Files.readString(folder.resolve("args"))).isEqualTo("-u " + UDID + "\n");
    }

    private interface Body {
        void run(LogTap tap) throws Exception;
    }

    private void record(LogTap.Listener listener, Body body) throws Exception {
        TestClock clock = new TestClock();
        try (Recording recording = Recording.create(folder.resolve("run"), RecordingSamples.INFO, clock);
                LogTap tap = new IdeviceTools(tools, "")
                        .device(UDID, "phone-1")
                        .tapLog(recording.channel("syslog"), recording.journal(), listener)) {
            body.run(tap);
        }
    }

    private long count(String file) {
        try {
            return Files.exists(folder.resolve(file))
                    ? Files.readAllLines(folder.resolve(file)).size()
                    : 0;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<String> states(Recorded recorded) {
        return recorded.journal().stream()
                .map(entry -> channel(entry).state() + " " + entry.offsets().get("syslog"))
                .toList();
    }

    private static List<String> details(Recorded recorded, State state) {
        return recorded.journal().stream()
                .map(LogTapTest::channel)
                .filter(entry -> entry.state() == state)
                .map(Entry.Channel::detail)
                .toList();
    }

    private static Entry.Channel channel(Journaled entry) {
        return (Entry.Channel) entry.entry();
    }

    private static final class Heard implements LogTap.Listener {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int connections;

        @Override
        public synchronized void connected() {
            connections++;
        }

        @Override
        public synchronized void received(byte[] piece, int from, int to) {
            bytes.write(piece, from, to - from);
        }

        synchronized int connections() {
            return connections;
        }

        synchronized String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
