package dev.relaunch.emulator;

import dev.relaunch.emulator.app.AppDefect;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.Phone;
import dev.relaunch.emulator.ios.VirtualClock;
import dev.relaunch.lab.Lab;
import dev.relaunch.lab.LabFile;
import dev.relaunch.lab.Usbmuxd;
import dev.relaunch.model.LabClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Emulated phones, their time, and the wire to them. */
final class OpenEmulatedLab implements Lab {

    private final LabFile file;
    private final VirtualClock clock = VirtualClock.running();
    private final List<Phone> phones = new ArrayList<>();
    private @Nullable EmulatedLab wire;
    private boolean closed;

    private OpenEmulatedLab(LabFile file) {
        this.file = file;
    }

    static OpenEmulatedLab open(LabFile file, Set<AppDefect> defects, int port) {
        OpenEmulatedLab lab = new OpenEmulatedLab(file);
        try {
            List<Device> devices = new ArrayList<>();
            for (LabFile.Device device : file.devices()) {
                // Phones of one lab are to differ, and the first is to be the same whatever others there are.
                Phone phone = Phone.iOS18(lab.clock, file.seed() + lab.phones.size(), defects);
                lab.phones.add(phone);
                devices.add(new NamedDevice(phone, device.udid()));
            }
            lab.wire = EmulatedLab.start(devices, port);
            return lab;
        } catch (RuntimeException failed) {
            lab.close();
            throw failed;
        }
    }

    @Override
    public String name() {
        return "embedded lab (emulated devices)";
    }

    @Override
    public boolean emulated() {
        return true;
    }

    @Override
    public long seed() {
        return file.seed();
    }

    @Override
    public Usbmuxd usbmuxd() {
        if (wire == null) {
            throw new IllegalStateException("the lab is not open");
        }
        return wire.usbmuxd();
    }

    @Override
    public List<LabFile.Device> devices() {
        return file.devices();
    }

    @Override
    public LabClock clock() {
        return clock;
    }

    @Override
    public Optional<Path> directory() {
        return Optional.ofNullable(wire).map(EmulatedLab::directory);
    }

    /** From the outside in: first nobody reaches the phones any more, then they end, then their time. */
    @Override
    public synchronized void close() {
        try {
            if (wire != null) {
                wire.close();
            }
        } finally {
            if (!closed) {
                closed = true;
                phones.forEach(Phone::close);
                clock.close();
            }
        }
    }
}
