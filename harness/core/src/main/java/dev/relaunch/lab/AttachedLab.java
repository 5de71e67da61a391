package dev.relaunch.lab;

import dev.relaunch.model.LabClock;
import java.util.List;

/** Real devices on the cables of this host; they were there before the lab and stay when it is closed. */
record AttachedLab(Usbmuxd usbmuxd, List<LabFile.Device> devices, LabClock clock) implements Lab {

    @Override
    public String name() {
        return "attached devices";
    }

    @Override
    public boolean emulated() {
        return false;
    }

    @Override
    public long seed() {
        return 0;
    }

    @Override
    public void close() {}
}
