package dev.relaunch.cli.acceptance;

import dev.relaunch.emulator.EmulatedLab;
import dev.relaunch.emulator.ios.Phone;
import dev.relaunch.emulator.ios.Preset;
import dev.relaunch.emulator.ios.VirtualClock;
import dev.relaunch.lab.Lab;
import dev.relaunch.lab.LabFile;
import dev.relaunch.lab.Usbmuxd;
import dev.relaunch.model.LabClock;
import java.util.List;
import java.util.Set;

/** The embedded lab with one phone, which the test holds in its hand. */
record HeldLab(VirtualClock time, Phone phone, EmulatedLab wire, long seed) implements Lab {

    static HeldLab open(long seed) {
        VirtualClock time = VirtualClock.running();
        Phone phone = Phone.of(time, Preset.iOS18(), seed, Set.of());
        return new HeldLab(time, phone, EmulatedLab.start(List.of(phone)), seed);
    }

    /** The lab file that says the same. */
    LabFile file() {
        return new LabFile("emulated", seed, devices(), List.of(), "127.0.0.1");
    }

    @Override
    public String name() {
        return "a lab that the test holds (emulated devices)";
    }

    @Override
    public boolean emulated() {
        return true;
    }

    @Override
    public Usbmuxd usbmuxd() {
        return wire.usbmuxd();
    }

    @Override
    public List<LabFile.Device> devices() {
        return List.of(new LabFile.Device(phone.identity().udid(), "phone-1", "iphone-face-id-ios18", 8100));
    }

    @Override
    public LabClock clock() {
        return time;
    }

    @Override
    public void close() {
        wire.close();
        phone.close();
        time.close();
    }
}
