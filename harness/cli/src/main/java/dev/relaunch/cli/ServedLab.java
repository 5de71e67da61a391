package dev.relaunch.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.relaunch.lab.Lab;
import dev.relaunch.lab.LabFile;
import java.util.ArrayList;
import java.util.List;

/**
 * What other clients have to know of a lab that is being served.
 *
 * @param usbmuxd value of {@code USBMUXD_SOCKET_ADDRESS}
 * @param socket the same muxer as a UNIX socket, for clients that take only a path
 */
record ServedLab(
        String lab,
        long seed,
        @JsonProperty("USBMUXD_SOCKET_ADDRESS") String usbmuxd,
        String socket,
        List<Served> devices) {

    /** One device and where its WebDriverAgent answers on this host. */
    record Served(String alias, String udid, String webDriverAgent) {}

    /** The lab, with the port of this host that leads to each device's WebDriverAgent. */
    static ServedLab of(Lab lab, List<Integer> wdaPorts) {
        List<Served> devices = new ArrayList<>();
        for (int i = 0; i < lab.devices().size(); i++) {
            LabFile.Device device = lab.devices().get(i);
            devices.add(new Served(device.alias(), device.udid(), "http://127.0.0.1:" + wdaPorts.get(i)));
        }
        return new ServedLab(
                lab.name(), lab.seed(), lab.usbmuxd().tools(), lab.usbmuxd().appium(), List.copyOf(devices));
    }

    /** The first line can be pasted into a shell as it is. */
    String text() {
        StringBuilder text = new StringBuilder("USBMUXD_SOCKET_ADDRESS=" + usbmuxd + "\n\n");
        text.append(lab).append(", seed ").append(seed).append("; Ctrl-C ends it\n");
        text.append("  socket   ").append(socket).append('\n');
        for (Served device : devices) {
            text.append("  ").append(device.alias()).append("  ").append(device.udid());
            text.append("  WebDriverAgent ").append(device.webDriverAgent()).append('\n');
        }
        return text.toString();
    }
}
