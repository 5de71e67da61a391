package dev.relaunch.command.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that people read, held whole in {@code src/test/resources/golden}; {@code -Dgolden.update=true} writes them anew. */
public final class GoldenText {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenText() {}

    /** The text is what the golden file {@code <name>.txt} says. */
    public static void assertGolden(String name, String text) {
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text + "\n");
            }
            assertThat(text + "\n").as(file.toString()).isEqualTo(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
