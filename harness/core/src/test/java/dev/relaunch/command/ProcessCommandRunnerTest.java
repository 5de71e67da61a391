package dev.relaunch.command;

import static dev.relaunch.command.testing.Eventually.eventually;
import static dev.relaunch.command.testing.GoldenText.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.relaunch.model.LabException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.testng.annotations.Test;

public final class ProcessCommandRunnerTest {

    private static final String UDID = "00008110-000A1D3C0E2A801E";
    private final CommandRunner runner = new ProcessCommandRunner();

    private static Command shell(String script) {
        return Command.of("sh", "-c", script);
    }

    @Test
    public void bothStreamsAreKeptApart() {
        CommandResult result = runner.run(shell("echo out; echo err >&2; exit 3"));
        assertThat(result.stdout()).isEqualTo("out\n");
        assertThat(result.stderr()).isEqualTo("err\n");
        assertThat(result.exitCode()).isEqualTo(3);
    }

    @Test
    public void environmentIsAddedAndStandardInputIsEmpty() {
        CommandResult result = runner.run(shell("cat; echo $MUXER").env("MUXER", "127.0.0.1:1"));
        assertThat(result.stdout()).isEqualTo("127.0.0.1:1\n");
    }

    @Test
    public void outputBeyondTheBoundIsDroppedAndCounted() {
        CommandResult result = runner.run(shell("head -c 9000000 /dev/zero"));
        assertThat(result.stdout()).hasSize(8 * 1024 * 1024);
        assertThat(result.dropped()).isEqualTo(9_000_000 - 8 * 1024 * 1024);
    }

    @Test
    public void missingProgramSaysWhatToInstall() {
        Command command = Command.of("relaunch-no-such-tool", "-u", UDID)
                .device("phone-1")
                .purpose("read the device's log")
                .remedy("install it: `apt-get install libimobiledevice-utils`");
        LabException failure = catchThrowableOfType(LabException.class, () -> runner.run(command));
        assertGolden("command-could-not-start", failure.getMessage());
    }

    @Test
    public void failureCarriesCommandAndOutput() {
        Command command = Command.of("ideviceinfo", "-u", UDID, "-k", "a b")
                .device("phone-1")
                .purpose("read ProductVersion");
        CommandResult result = new CommandResult(
                command, 255, "", "ERROR: Device " + UDID + " not found!\n", 0, Duration.ofMillis(400));
        LabException failure = catchThrowableOfType(LabException.class, result::orThrow);
        assertGolden("command-failed", failure.getMessage());
    }

    @Test
    public void timeoutKillsTheWholeTree() throws InterruptedException {
        Command command = shell("trap '' TERM; sleep 600 & echo $!; wait").timeout(Duration.ofMillis(500));
        LabException failure = catchThrowableOfType(LabException.class, () -> runner.run(command));
        String text = failure.message().render();
        long child = Long.parseLong(text.substring(text.lastIndexOf(' ') + 1));
        assertGolden("command-timed-out", text.replace(String.valueOf(child), "<pid>"));
        eventually(
                "the child is gone",
                () -> !ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    public void outputArrivesWhileTheProcessRunsAndAllOfItBeforeItsExit() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> err = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> first = new CompletableFuture<>();
        ProcessOutput output = new ProcessOutput() {
            @Override
            public void stdout(byte[] bytes, int from, int to) {
                out.write(bytes, from, to - from);
                first.complete(null);
            }

            @Override
            public void stderr(String line) {
                err.add(line);
            }
        };
        String script =
                "printf 'a\\000\\377'; printf 'one\\r\\ntwo\\n' >&2; trap 'head -c 300000 /dev/zero; exit 7' TERM;"
                        + " while :; do sleep 0.05; done";
        try (RunningProcess process = runner.start(shell(script), output)) {
            first.get(10, TimeUnit.SECONDS);
            assertThat(process.alive()).isTrue();
            process.stop();
            assertThat(process.onExit().get(1, TimeUnit.SECONDS)).isEqualTo(7);
        }
        assertThat(out.size()).isEqualTo(3 + 300_000);
        assertThat(out.toByteArray()).startsWith('a', 0, 0xff);
        // The shell may add a word on its child, which the TERM reached as well.
        assertThat(err).startsWith("one", "two");
    }

    @Test
    public void stopKillsWhatIgnoresTermAndIsBounded() throws Exception {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        ProcessOutput output = new ProcessOutput() {
            @Override
            public void stdout(byte[] bytes, int from, int to) {
                ready.complete(null);
            }
        };
        try (RunningProcess process = runner.start(shell("trap '' TERM; echo; while :; do sleep 0.1; done"), output)) {
            ready.get(10, TimeUnit.SECONDS);
            process.stop();
            assertThat(process.alive()).isFalse();
            assertThat(process.onExit().get(1, TimeUnit.SECONDS)).isEqualTo(137);
        }
    }

    @Test
    public void outputThatNobodyTakesEndsTheProcessAndItsChildren() throws Exception {
        CompletableFuture<Long> child = new CompletableFuture<>();
        ProcessOutput output = new ProcessOutput() {
            @Override
            public void stdout(byte[] bytes, int from, int to) {
                child.complete(Long.parseLong(new String(bytes, from, to - from, StandardCharsets.UTF_8).strip()));
                throw new IllegalStateException("disk full");
            }
        };
        try (RunningProcess process = runner.start(shell("sleep 600 & echo $!; wait"), output)) {
            assertThatThrownBy(() -> process.onExit().get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("disk full");
        }
        long pid = child.get();
        eventually(
                "the child is gone",
                () -> !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    public void aChildThatKeepsTheOutputOpenDoesNotHoldTheExitBack() throws Exception {
        CommandResult result = runner.run(shell("sleep 20 & echo $!").timeout(Duration.ofSeconds(10)));
        assertThat(result.took()).isLessThan(Duration.ofSeconds(8));
        ProcessHandle.of(Long.parseLong(result.stdout().strip())).ifPresent(ProcessHandle::destroyForcibly);
    }
}
