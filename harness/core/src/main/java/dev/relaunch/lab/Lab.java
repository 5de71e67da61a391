package dev.relaunch.lab;

import dev.relaunch.model.LabClock;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A set of devices and how to reach them. */
public interface Lab extends AutoCloseable {

    /** What a report calls it, e.g. {@code embedded lab (emulated devices)}. */
    String name();

    /** Whether its devices are emulated: then no result of it is a hardware result. */
    boolean emulated();

    /** What the lab's choices come from; giving it again replays them. Zero where nothing is chosen. */
    long seed();

    Usbmuxd usbmuxd();

    List<LabFile.Device> devices();

    LabClock clock();

    /** Where it keeps files while it is open, where it does: a directory of its own. */
    default Optional<Path> directory() {
        return Optional.empty();
    }

    /** Where its devices can be done to what no hand could, for a lab that is emulated: {@code http://127.0.0.1:40123}. */
    default Optional<URI> control() {
        return Optional.empty();
    }

    @Override
    void close();
}
