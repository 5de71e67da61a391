package dev.relaunch.cli;

import dev.relaunch.command.CommandRunner;
import dev.relaunch.device.libimobiledevice.Idevice;
import dev.relaunch.device.libimobiledevice.IdeviceTools;
import dev.relaunch.lab.Lab;
import dev.relaunch.lab.LabFile;
import java.util.List;

/** One device of a lab, as it describes itself through the idevice tools. */
record DeviceRow(
        String alias,
        String udid,
        String name,
        String model,
        String os,
        String profile,
        int wdaPort,
        boolean emulated) {

    /**
     * Asks every device of the lab.
     *
     * @throws dev.relaunch.model.LabException when one does not answer
     */
    static List<DeviceRow> of(Lab lab, CommandRunner runner) {
        IdeviceTools tools = new IdeviceTools(runner, lab.usbmuxd().tools());
        return lab.devices().stream()
                .map(device -> of(device, tools.device(device.udid(), device.alias()), lab.emulated()))
                .toList();
    }

    private static DeviceRow of(LabFile.Device device, Idevice asked, boolean emulated) {
        return new DeviceRow(
                device.alias(),
                device.udid(),
                asked.requiredInfo("DeviceName"),
                asked.requiredInfo("ProductType"),
                asked.requiredInfo("ProductVersion"),
                device.profile(),
                device.wdaPort(),
                emulated);
    }
}
