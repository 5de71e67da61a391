package dev.relaunch.scenario;

import dev.relaunch.command.CommandRunner;
import dev.relaunch.command.ProcessCommandRunner;
import dev.relaunch.device.FreePorts;
import dev.relaunch.device.appium.AppiumInstallation;
import dev.relaunch.device.appium.AppiumServer;
import dev.relaunch.device.appium.Automation;
import dev.relaunch.device.libimobiledevice.IdeviceTools;
import dev.relaunch.device.libimobiledevice.Iproxy;
import dev.relaunch.lab.Lab;
import dev.relaunch.lab.LabFile;
import dev.relaunch.model.LabClock;
import dev.relaunch.recording.Recording;
import dev.relaunch.trigger.TransferServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that a run has started to reach its devices: the lab, the Appium server, a way to each WebDriverAgent. */
final class Bench implements AutoCloseable {

    private static final Duration SESSION_MAX = Duration.ofSeconds(60);

    private final Lab lab;
    private final LabFile file;
    private final AppiumServer appium;
    private final List<BenchDevice> devices;
    private final Map<String, String> versions;

    private Bench(Lab lab, LabFile file, AppiumServer appium, List<BenchDevice> devices, Map<String, String> versions) {
        this.lab = lab;
        this.file = file;
        this.appium = appium;
        this.devices = List.copyOf(devices);
        this.versions = Map.copyOf(versions);
    }

    /** Starts everything; when something fails, what was started before is closed again. */
    static Bench open(LabFile file, Lab lab, Path product, Path logs) {
        CommandRunner runner = new ProcessCommandRunner();
        AppiumInstallation installation = AppiumInstallation.below(product);
        AppiumServer appium =
                AppiumServer.start(runner, installation, lab.usbmuxd().appium(), logs.resolve("appium.log"));
        List<BenchDevice> devices = new ArrayList<>();
        try {
            IdeviceTools tools = new IdeviceTools(runner, lab.usbmuxd().tools());
            // Appium takes its time to start: meanwhile the devices are asked what they are.
            List<Introduction> introductions = lab.devices().stream()
                    .map(entry -> Introduction.of(entry, tools.device(entry.udid(), entry.alias()), lab.clock()))
                    .toList();
            appium.awaitReady();
            introductions.forEach(device -> devices.add(reach(device, appium)));
            Map<String, String> versions = new TreeMap<>(installation.versions());
            versions.put("libimobiledevice", tools.version());
            return new Bench(lab, file, appium, devices, versions);
        } catch (RuntimeException unreachable) {
            devices.forEach(BenchDevice::close);
            appium.close();
            throw unreachable;
        }
    }

    private static BenchDevice reach(Introduction device, AppiumServer appium) {
        Iproxy iproxy = device.tools().forward(device.wdaPort());
        try {
            Automation automation = Automation.open(
                    device.info().alias(),
                    appium.address(),
                    device.info().udid(),
                    device.productVersion(),
                    URI.create("http://127.0.0.1:" + iproxy.localPort()),
                    FreePorts.one(),
                    SESSION_MAX);
            return new BenchDevice(device, iproxy, automation);
        } catch (RuntimeException refused) {
            iproxy.close();
            throw refused;
        }
    }

    /** The versions of the tools it runs. */
    Map<String, String> versions() {
        return versions;
    }

    Lab lab() {
        return lab;
    }

    LabClock clock() {
        return lab.clock();
    }

    List<BenchDevice> devices() {
        return devices;
    }

    TransferServer openTransferServer(Recording recording) {
        return TransferServer.start(file.transferHost(), recording.channel(TransferServer.CHANNEL), clock());
    }

    @Override
    public void close() {
        devices.forEach(BenchDevice::close);
        appium.close();
    }
}
