package dev.relaunch.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A child with all that it has started, and what they hold: to be sure, later, that nothing of it is left. */
final class Family {

    private final Scratch scratch;
    private final List<ProcessHandle> members;
    private final Set<String> listening = new HashSet<>();

    private Family(Scratch scratch, List<ProcessHandle> members) {
        this.scratch = scratch;
        this.members = members;
        members.forEach(member -> listening.addAll(ProcFs.listening(member.pid())));
        assertThat(!listening.isEmpty() || !ProcFs.isThere())
                .as("somebody listens")
                .isTrue();
    }

    /** The child and its descendants as they are now. */
    static Family of(ChildProcess child, Scratch scratch) {
        return new Family(
                scratch,
                Stream.concat(Stream.of(child.handle()), child.handle().descendants())
                        .toList());
    }

    /** The names of their programs. */
    List<String> programs() {
        return members.stream()
                .flatMap(member -> member.info().command().stream())
                .map(command -> Path.of(command).getFileName().toString())
                .toList();
    }

    /** Ctrl-C: a terminal sends INT to all of them at once. */
    void interrupt() {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "kill -INT \"$@\"", "kill"));
        members.forEach(member -> command.add(Long.toString(member.pid())));
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException noShell) {
            throw new UncheckedIOException(noShell);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until they and all that they held are gone. */
    void assertGoneWithin(Duration bound) {
        Patience.until(bound, () -> left().isEmpty(), () -> "the end of " + left());
    }

    /** The members that live, whoever else has the temporary directory of the test, and what they hold. */
    private List<String> left() {
        List<String> left = new ArrayList<>(ProcFs.withInEnvironment("TMPDIR=" + scratch.temporary()));
        members.stream()
                .filter(member -> member.isAlive() && !ProcFs.isZombie(member.pid()))
                .forEach(member ->
                        left.add(member.pid() + " " + member.info().command().orElse("?")));
        ProcFs.listening().stream().filter(listening::contains).forEach(left::add);
        scratch.leftovers().forEach(file -> left.add(file.toString()));
        return left;
    }
}
