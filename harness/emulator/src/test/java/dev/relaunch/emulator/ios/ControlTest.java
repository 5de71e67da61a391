package dev.relaunch.emulator.ios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.testng.annotations.Test;

/** The list of everything that can be done to an emulated phone, as people read it. {@code -Dgolden.update=true} writes it anew. */
public final class ControlTest {

    @Test
    public void everyCommandIsInTheList() throws IOException {
        String text;
        try (Bench bench = new Bench()) {
            text = bench.phone().control().commands().stream()
                    .map(ControlTest::described)
                    .collect(Collectors.joining("\n", "", "\n"));
        }
        Path golden = Path.of("src/test/resources/golden/control-commands.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    private static String described(Command command) {
        String parameters = command.parameters().stream()
                .map(parameter -> "\n    " + parameter.name() + ": " + parameter.what())
                .collect(Collectors.joining());
        return command.usage() + "\n    " + command.what() + parameters;
    }
}
