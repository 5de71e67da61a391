package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.Files;
import dev.relaunch.emulator.files.FileFailure;
import dev.relaunch.emulator.files.FileTree;
import java.nio.charset.StandardCharsets;

/** The app's data container as one process of it has it: the same files that hosts are shown by house_arrest. */
record AppFiles(AppProcess process, FileTree container) implements Files {

    @Override
    public String read(String path) {
        try {
            return new String(container.read(path), StandardCharsets.UTF_8);
        } catch (FileFailure missing) {
            return "";
        }
    }

    @Override
    public void append(String path, String text) {
        if (!process.alive()) {
            return;
        }
        try {
            container.append(path, text.getBytes(StandardCharsets.UTF_8));
        } catch (FileFailure full) {
            // The disk is full, or a host has put a directory there: the app's line is lost, as a real one's would be.
        }
    }

    @Override
    public void lock(String path) {
        process.lockedFiles().add(path);
    }

    @Override
    public void unlock(String path) {
        process.lockedFiles().remove(path);
    }
}
