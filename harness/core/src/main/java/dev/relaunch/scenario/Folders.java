package dev.relaunch.scenario;

import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders of runs and experiments: made new, never shared. */
final class Folders {

    private static final int SLUG_MAX = 100;
    private static final int TRIES_MAX = 1_000;

    private Folders() {}

    /** Makes a folder of this name, with a number behind it where there is one already. */
    static Path fresh(Path parent, String name) {
        try {
            Files.createDirectories(parent);
            for (int number = 1; number < TRIES_MAX; number++) {
                try {
                    return Files.createDirectory(parent.resolve(number == 1 ? name : name + "-" + number));
                } catch (FileAlreadyExistsException taken) {
                    // Two runs in the same second: the next number.
                }
            }
            throw new IOException("there are " + TRIES_MAX + " of that name");
        } catch (IOException unwritable) {
            throw new LabException(
                    Message.of("cannot make the folder " + parent.resolve(name))
                            .with("because", String.valueOf(unwritable.getMessage()))
                            .with("next", "name another place with --runs"),
                    unwritable);
        }
    }

    /** The text as a file name. */
    static String slug(String text) {
        String slug = text.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("-$", "");
        return slug.length() <= SLUG_MAX ? slug : slug.substring(0, SLUG_MAX);
    }
}
