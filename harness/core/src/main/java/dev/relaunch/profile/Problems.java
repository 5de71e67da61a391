package dev.relaunch.profile;

import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Message;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong with one file, told at once. */
public final class Problems {

    private final String file;
    private final List<String> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    /** Adds a problem: where, as {@code devices[0].udid}, and what, in a clause that names the value and what was expected. */
    public void add(String place, String what) {
        found.add(place.isEmpty() ? what : place + ": " + what);
    }

    /**
     * Ends the reading of the file.
     *
     * @throws ConfigException when a problem was found, with all of them
     */
    public void throwIfAny() {
        if (found.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder(
                file + " cannot be used (" + found.size() + (found.size() == 1 ? " problem)" : " problems)"));
        for (int i = 0; i < found.size(); i++) {
            text.append("\n  ").append(i + 1).append(") ").append(found.get(i));
        }
        throw new ConfigException(Message.of(text.toString()));
    }
}
