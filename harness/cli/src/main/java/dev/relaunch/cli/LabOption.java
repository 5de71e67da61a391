package dev.relaunch.cli;

import dev.relaunch.lab.LabFile;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --lab}: which devices. */
final class LabOption {

    private static final String EMULATED = "emulated";

    @Option(
            names = "--lab",
            paramLabel = "FILE",
            defaultValue = EMULATED,
            description = "The lab's file, or \"emulated\" for the built-in one (default: ${DEFAULT-VALUE}).")
    private String lab = EMULATED;

    LabFile load() {
        return load(lab);
    }

    /** The built-in lab, or the one in this file. */
    static LabFile load(String lab) {
        return lab.equals(EMULATED) ? LabFile.emulated() : LabFile.load(Path.of(lab));
    }
}
