package dev.relaunch.emulator;

import dev.relaunch.emulator.app.AppDefect;
import dev.relaunch.emulator.control.ControlServer;
import dev.relaunch.emulator.control.LabControls;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.Phone;
import dev.relaunch.emulator.ios.Preset;
import dev.relaunch.emulator.ios.VirtualClock;
import dev.relaunch.lab.Lab;
import dev.relaunch.lab.LabFile;
import dev.relaunch.lab.Usbmuxd;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.LabClock;
import dev.relaunch.model.Message;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Emulated phones, their time, and the wire to them. */
final class OpenEmulatedLab implements Lab {

    private final LabFile file;
    private final VirtualClock clock = VirtualClock.running();
    private final List<Phone> phones = new ArrayList<>();

    /** Those that a host sees, in the file's order: all but watches that are reached only through their phones. */
    private final List<Phone> listed = new ArrayList<>();

    private @Nullable EmulatedLab wire;
    private @Nullable ControlServer control;
    private boolean closed;

    private OpenEmulatedLab(LabFile file) {
        this.file = file;
    }

    static OpenEmulatedLab open(LabFile file, List<Preset> presets, Set<AppDefect> defects, int port) {
        OpenEmulatedLab lab = new OpenEmulatedLab(file);
        try {
            for (int i = 0; i < presets.size(); i++) {
                // Phones of one lab are to differ, and the first is to be the same whatever others there are.
                Phone phone = Phone.of(lab.clock, presets.get(i), file.seed() + i, defects);
                lab.phones.add(phone);
                if (file.devices().get(i).made().listed()) {
                    lab.listed.add(phone);
                }
            }
            lab.pairWatches();
            lab.wire = EmulatedLab.start(List.<Device>copyOf(lab.listed), port);
            for (Phone phone : lab.listed) {
                phone.control().add(new FaultCommands(lab.wire, phone.identity().udid()).all());
            }
            lab.control = ControlServer.start(lab.controls());
            return lab;
        } catch (RuntimeException failed) {
            lab.close();
            throw failed;
        }
    }

    private LabControls controls() {
        LabControls controls = new LabControls();
        for (int i = 0; i < phones.size(); i++) {
            Phone phone = phones.get(i);
            LabFile.Device device = file.devices().get(i);
            controls.add(phone.identity().udid(), device.alias(), phone.control(), phone::status);
        }
        controls.add(LabControls.LAB, LabControls.LAB, new LabTime(clock).control(), () -> Map.of("now", clock.now()));
        return controls;
    }

    @Override
    public Optional<URI> control() {
        return Optional.ofNullable(control).map(ControlServer::address);
    }

    /** Each watch is that of the phone before it; without one it is nobody's. */
    private void pairWatches() {
        Phone owner = null;
        for (Phone device : phones) {
            if (!device.identity().deviceClass().equals("Watch")) {
                owner = device;
            } else if (owner != null) {
                owner.pair(device);
            } else if (!listed.contains(device)) {
                throw new ConfigException(Message.of("a watch that is not listed has no phone to be reached through")
                        .with(
                                "device",
                                file.devices().get(phones.indexOf(device)).alias())
                        .with("next", "put its phone before it in the lab file"));
            }
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
        return IntStream.range(0, phones.size())
                .filter(i -> listed.contains(phones.get(i)))
                .mapToObj(i ->
                        file.devices().get(i).called(phones.get(i).identity().udid()))
                .toList();
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
            if (control != null) {
                control.close();
            }
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
