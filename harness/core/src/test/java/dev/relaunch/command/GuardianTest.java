package dev.relaunch.command;

import static dev.relaunch.command.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaunch.command.testing.Folders;
import dev.relaunch.model.HarnessBug;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.testng.annotations.Test;

public final class GuardianTest {

    @Test
    public void nothingIsLeftOfAHarnessThatWasKilled() throws Exception {
        Path folder = Folders.fresh();
        Path tidied = Files.createDirectories(folder.resolve("with a blank/sockets"));
        Files.writeString(tidied.resolve("mux.sock"), "");
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Victim.class.getName(),
                        tidied.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Long> pids = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < 3; i++) {
                pids.add(Long.parseLong(out.readLine()));
            }
            assertThat(pids).allMatch(GuardianTest::alive);
            victim.destroyForcibly();
            assertThat(victim.waitFor()).isEqualTo(137);
            eventually(
                    "the tool, its child and the guardian are gone",
                    () -> pids.stream().noneMatch(GuardianTest::alive));
        }
        eventually("the directory is removed", () -> !Files.exists(tidied));
        assertThat(tidied.getParent()).isEmptyDirectory();
        Folders.remove(folder);
    }

    /** A harness in a process of its own: says the pids of a tool that does not want to end, of its child, and of the guardian. */
    public static final class Victim {
        public static void main(String[] args) throws Exception {
            Guardian guardian = Guardian.start();
            guardian.tidy(Path.of(args[0]));
            CompletableFuture<String> said = new CompletableFuture<>();
            ProcessOutput output = new ProcessOutput() {
                @Override
                public void stdout(byte[] bytes, int from, int to) {
                    said.complete(new String(bytes, from, to - from, StandardCharsets.UTF_8));
                }
            };
            Command command = Command.of("sh", "-c", "trap '' TERM; sleep 600 & echo $!; wait; wait");
            RunningProcess process = new ProcessCommandRunner(guardian).start(command, output);
            System.out.println(
                    process.pid() + "\n" + said.get(10, TimeUnit.SECONDS).strip() + "\n" + guardian.pid());
            Thread.sleep(60_000);
        }
    }

    @Test
    public void theOrdinaryEndLeavesNothingEitherAndSparesTheForgotten() throws Exception {
        Process watched = new ProcessBuilder("sleep", "600").start();
        Process forgotten = new ProcessBuilder("sleep", "600").start();
        try (Guardian guardian = Guardian.start()) {
            guardian.watch(forgotten.pid());
            guardian.watch(watched.pid());
            guardian.forget(forgotten.pid());
        }
        assertThat(watched.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(forgotten.isAlive()).isTrue();
        forgotten.destroyForcibly();
    }

    @Test
    public void signalsOfTheTerminalDoNotEndIt() throws Exception {
        Guardian guardian = Guardian.start();
        for (String signal : List.of("INT", "HUP", "TERM")) {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + guardian.pid())
                    .start()
                    .waitFor();
        }
        Process watched = new ProcessBuilder("sleep", "600").start();
        guardian.watch(watched.pid());
        guardian.close();
        assertThat(watched.waitFor(5, TimeUnit.SECONDS)).isTrue();
        eventually("the guardian is gone", () -> !alive(guardian.pid()));
    }

    @Test
    public void itWillNotPromiseToRemoveTheRoot() throws IOException {
        try (Guardian guardian = Guardian.start()) {
            assertThatThrownBy(() -> guardian.tidy(Path.of("/"))).isInstanceOf(HarnessBug.class);
            assertThatThrownBy(() -> guardian.tidy(Path.of("/tmp"))).isInstanceOf(HarnessBug.class);
            assertThatThrownBy(() -> guardian.tidy(Path.of("/tmp/a\nb"))).isInstanceOf(HarnessBug.class);
        }
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
