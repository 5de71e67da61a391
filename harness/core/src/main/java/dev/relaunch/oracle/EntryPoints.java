package dev.relaunch.oracle;

import dev.relaunch.model.Outcome;
import java.util.List;

/** What runs in the app when a trigger reaches it, in this order; it depends on whether its process has to be made first. */
public record EntryPoints(
        List<String> launched,
        List<String> resumed,
        List<String> running,
        List<String> opened,
        List<String> extension) {

    static final EntryPoints NONE = new EntryPoints(List.of(), List.of(), List.of(), List.of(), List.of());

    public EntryPoints {
        // What a file leaves out stays out.
        launched = launched == null ? List.of() : List.copyOf(launched);
        resumed = resumed == null ? List.of() : List.copyOf(resumed);
        running = running == null ? List.of() : List.copyOf(running);
        opened = opened == null ? List.of() : List.copyOf(opened);
        extension = extension == null ? List.of() : List.copyOf(extension);
    }

    /** Those that run with this outcome; none where nothing of the app does. */
    public List<String> of(Outcome outcome) {
        return switch (outcome) {
            case RELAUNCH -> launched;
            case RESUME -> resumed;
            case DELIVER -> running;
            case OPEN -> opened;
            case EXTENSION -> extension;
            case PREWARM, END, STAY_TERMINATED -> List.of();
        };
    }
}
