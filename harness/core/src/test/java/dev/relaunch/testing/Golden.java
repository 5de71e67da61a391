package dev.relaunch.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that people read, held whole in {@code src/test/resources/golden}; {@code -Dgolden.update=true} writes them anew. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Path DOCS = Path.of("../../docs");

    private Golden() {}

    /** The text is what {@code golden/<name>.txt} says. */
    public static void assertText(String name, String text) {
        assertFile(FOLDER.resolve(name + ".txt"), text);
    }

    /** The text is what this document of the project says. */
    public static void assertDocument(String name, String text) {
        assertFile(DOCS.resolve(name), text);
    }

    private static void assertFile(Path file, String text) {
        String whole = text.stripTrailing() + "\n";
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, whole);
            }
            assertThat(whole).as(file.toString()).isEqualTo(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
