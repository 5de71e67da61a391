package dev.relaunch.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testng.annotations.Test;

/** No tool of the host's libimobiledevice is left out: each is driven against the lab by some test, and has its name in that test. */
public final class ToolCoverageTest {

    private static final Path TESTS = Path.of("src/test/java");

    @Test
    public void everyInstalledToolIsDrivenByATest() throws Exception {
        String tests = sources();

        assertThat(installed()).as("idevice* and their like on the path").isNotEmpty();
        assertThat(installed().stream().filter(tool -> !tests.contains("\"" + tool + "\"")))
                .as("tools that no test drives")
                .isEmpty();
    }

    private static Set<String> installed() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(ToolCoverageTest::names)
                .filter(name -> name.matches("idevice.*|iproxy|inetcat"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static String sources() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(TESTS)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        StringBuilder text = new StringBuilder();
        for (Path file : files) {
            text.append(Files.readString(file, StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
