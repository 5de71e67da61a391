package dev.relaunch.lab;

import dev.relaunch.command.CommandRunner;
import dev.relaunch.command.ProcessCommandRunner;
import dev.relaunch.device.libimobiledevice.IdeviceTools;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import dev.relaunch.model.Udids;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Opens labs of devices that are plugged into this host. */
public final class AttachedLabProvider implements LabProvider {

    private static final String VARIABLE = "USBMUXD_SOCKET_ADDRESS";
    private static final String UNIX = "UNIX:";

    private final Supplier<CommandRunner> runner;
    private final Map<String, String> environment;

    /** For {@link java.util.ServiceLoader}. */
    public AttachedLabProvider() {
        this(ProcessCommandRunner::new, System.getenv());
    }

    AttachedLabProvider(Supplier<CommandRunner> runner, Map<String, String> environment) {
        this.runner = runner;
        this.environment = environment;
    }

    @Override
    public String kind() {
        return "attached";
    }

    @Override
    public Lab open(LabFile file) {
        if (!file.defects().isEmpty()) {
            throw new ConfigException(Message.of("defects are for emulated labs; these devices are real")
                    .with("next", "take the key \"defects\" out of the lab file"));
        }
        Usbmuxd usbmuxd = usbmuxd(file.usbmuxd());
        checkPresent(file.devices(), new IdeviceTools(runner.get(), usbmuxd.tools()).udids());
        return new AttachedLab(usbmuxd, file.devices(), new WallClock());
    }

    /** What the file names; else what the environment names, as for any other client; else the host's own. */
    private Usbmuxd usbmuxd(Usbmuxd ofFile) {
        String ofEnvironment = environment.getOrDefault(VARIABLE, "");
        String socket = ofEnvironment.startsWith(UNIX) ? ofEnvironment.substring(UNIX.length()) : "";
        return new Usbmuxd(
                ofFile.tools().isEmpty() ? ofEnvironment : ofFile.tools(),
                ofFile.appium().isEmpty() ? socket : ofFile.appium());
    }

    private static void checkPresent(List<LabFile.Device> wanted, List<String> listed) {
        List<LabFile.Device> missing = wanted.stream()
                .filter(device -> !listed.contains(device.udid()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        String names = missing.stream().map(LabFile.Device::alias).collect(Collectors.joining(", "));
        Message message = Message.of(names + (missing.size() == 1 ? " is" : " are") + " not plugged in");
        for (LabFile.Device device : missing) {
            message = message.with("wanted", device.alias() + ": " + Udids.mask(device.udid()));
        }
        throw new LabException(message.with(
                        "usbmuxd",
                        listed.isEmpty()
                                ? "lists no device"
                                : "lists " + listed.stream().map(Udids::mask).collect(Collectors.joining(", ")))
                .with("next", "check the cable, and the UDID in the lab file against `idevice_id -l`"));
    }
}
