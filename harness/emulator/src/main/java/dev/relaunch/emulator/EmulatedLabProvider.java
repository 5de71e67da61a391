package dev.relaunch.emulator;

import dev.relaunch.emulator.app.AppDefect;
import dev.relaunch.emulator.wda.WdaServer;
import dev.relaunch.lab.Lab;
import dev.relaunch.lab.LabFile;
import dev.relaunch.lab.LabProvider;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Message;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Opens the embedded lab with the devices that the file names: an iPhone with iOS 18 each, where it asks for nothing else.
 *
 * <p>The muxer's address in the file is where it is to be, on the loopback interface; without one it takes any free port.
 */
public final class EmulatedLabProvider implements LabProvider {

    @Override
    public String kind() {
        return "emulated";
    }

    @Override
    public Lab open(LabFile file) {
        for (LabFile.Device device : file.devices()) {
            if (device.wdaPort() != WdaServer.DEVICE_PORT) {
                throw new ConfigException(
                        Message.of("an emulated device cannot have its WebDriverAgent on another port")
                                .with("device", device.alias())
                                .with("asked", "wdaPort " + device.wdaPort())
                                .with("next", "leave wdaPort out, or set it to " + WdaServer.DEVICE_PORT));
            }
        }
        return OpenEmulatedLab.open(
                file,
                LabPresets.of(file),
                defects(file.defects()),
                port(file.usbmuxd().tools()));
    }

    private static Set<AppDefect> defects(List<String> names) {
        Set<AppDefect> defects = EnumSet.noneOf(AppDefect.class);
        for (String name : names) {
            defects.add(Arrays.stream(AppDefect.values())
                    .filter(defect -> key(defect).equals(key(name)))
                    .findFirst()
                    .orElseThrow(
                            () -> new ConfigException(Message.of("the reference app has no defect \"" + name + "\"")
                                    .with("there are", allDefects()))));
        }
        return defects;
    }

    private static String allDefects() {
        return Arrays.stream(AppDefect.values()).map(EmulatedLabProvider::key).collect(Collectors.joining(", "));
    }

    private static String key(AppDefect defect) {
        return key(defect.name());
    }

    /** {@code FORGETS_SESSION} is {@code forgets-session} in a file. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int port(String address) {
        if (address.isEmpty()) {
            return 0;
        }
        if (!address.matches("(127\\.0\\.0\\.1|localhost):\\d{1,5}")) {
            throw notAnAddress(address);
        }
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        if (port > 65_535) {
            throw notAnAddress(address);
        }
        return port;
    }

    private static ConfigException notAnAddress(String address) {
        return new ConfigException(Message.of("the embedded lab cannot be served at \"" + address + "\"")
                .with("means", "it is served on the loopback interface only")
                .with("next", "write 127.0.0.1 and a port, as in 127.0.0.1:27015"));
    }
}
