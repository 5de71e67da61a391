package dev.relaunch.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.relaunch.lab.Lab;
import dev.relaunch.lab.LabFile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What other clients have to know of a lab that is being served.
 *
 * @param usbmuxd value of {@code USBMUXD_SOCKET_ADDRESS}
 * @param socket the same muxer as a UNIX socket, for clients that take only a path
 * @param control address of its control port, which {@code relaunch lab ctl} uses
 */
record ServedLab(
        String lab,
        long seed,
        @JsonProperty("USBMUXD_SOCKET_ADDRESS") String usbmuxd,
        String socket,
        @JsonProperty(ServedLab.CONTROL) String control,
        List<Served> devices) {

    /** The variable in which clients may keep the address of the control port. */
    static final String CONTROL = "RELAUNCH_LAB";

    /**
     * One device.
     *
     * @param webDriverAgent where it answers on this host; empty on a watch, which has none
     */
    record Served(String alias, String udid, String webDriverAgent) {}

    /** The lab, with the port of this host that leads to the WebDriverAgent of the device with this UDID, where it has one. */
    static ServedLab of(Lab lab, Function<String, Optional<Integer>> wdaPort) {
        List<Served> devices = new ArrayList<>();
        for (LabFile.Device device : lab.devices()) {
            String agent = wdaPort.apply(device.udid())
                    .map(port -> "http://127.0.0.1:" + port)
                    .orElse("");
            devices.add(new Served(device.alias(), device.udid(), agent));
        }
        return new ServedLab(
                lab.name(),
                lab.seed(),
                lab.usbmuxd().tools(),
                lab.usbmuxd().appium(),
                lab.control().map(URI::toString).orElse(""),
                List.copyOf(devices));
    }

    /** The first lines can be pasted into a shell as they are. */
    String text() {
        StringBuilder text =
                new StringBuilder("USBMUXD_SOCKET_ADDRESS=" + usbmuxd + "\n" + CONTROL + "=" + control + "\n\n");
        text.append(lab).append(", seed ").append(seed).append("; Ctrl-C ends it\n");
        text.append("  socket   ").append(socket).append('\n');
        for (Served device : devices) {
            text.append("  ").append(device.alias()).append("  ").append(device.udid());
            text.append(device.webDriverAgent().isEmpty() ? "" : "  WebDriverAgent " + device.webDriverAgent());
            text.append('\n');
        }
        return text.toString();
    }
}
