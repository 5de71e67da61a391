package dev.relaunch.cli;

import dev.relaunch.command.CommandRunner;
import dev.relaunch.command.ProcessCommandRunner;
import dev.relaunch.device.libimobiledevice.Idevice;
import dev.relaunch.device.libimobiledevice.IdeviceTools;
import dev.relaunch.device.libimobiledevice.Iproxy;
import dev.relaunch.lab.Lab;
import dev.relaunch.lab.LabFile;
import dev.relaunch.lab.Labs;
import dev.relaunch.lab.Usbmuxd;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The emulated lab on its own. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        description = "Serves the emulated lab to any usbmuxd client, until Ctrl-C.",
        footer = {
            "",
            "Examples:",
            "  relaunch lab                 on a free port",
            "  relaunch lab --port 27015    then, in another terminal:",
            "    USBMUXD_SOCKET_ADDRESS=127.0.0.1:27015 idevicesyslog",
            "    relaunch lab ctl         what can be done to its devices meanwhile"
        })
final class LabCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "The muxer's TCP port on 127.0.0.1 (default: any that is free).")
    private int port;

    @Option(names = "--lab", paramLabel = "FILE", description = "The lab's file, for other devices or defects.")
    private String file = "emulated";

    @Mixin
    private final JsonOption json = new JsonOption();

    LabCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LabFile lab = onPort(emulated(LabOption.load(file)));
        try {
            Interrupts.during(() -> serve(lab));
            return ExitCode.HOLDS.number();
        } catch (InterruptedException asExpected) {
            return ExitCode.INTERRUPTED.number();
        }
    }

    private static LabFile emulated(LabFile lab) {
        if (!lab.kind().equals("emulated")) {
            throw new ConfigException(
                    Message.of("only the emulated lab is served; this one is of kind \"" + lab.kind() + "\"")
                            .with("next", "real devices are already served, by the host's own usbmuxd"));
        }
        return lab;
    }

    /** For an emulated lab the muxer's address is not where it is found but where it is to be. */
    private LabFile onPort(LabFile lab) {
        Usbmuxd asked = port == 0 ? lab.usbmuxd() : new Usbmuxd("127.0.0.1:" + port, "");
        return lab.over(asked);
    }

    private void serve(LabFile file) throws InterruptedException {
        CommandRunner runner = new ProcessCommandRunner();
        Map<String, Iproxy> forwards = new HashMap<>();
        @Nullable LabNotice notice = null;
        try (Lab lab = Labs.open(file)) {
            IdeviceTools tools = new IdeviceTools(runner, lab.usbmuxd().tools());
            for (LabFile.Device device : lab.devices()) {
                Idevice asked = tools.device(device.udid(), device.alias());
                if (!asked.requiredInfo("DeviceClass").equals("Watch")) {
                    forwards.put(device.udid(), asked.forward(device.wdaPort()));
                }
            }
            ServedLab served = ServedLab.of(
                    lab, udid -> Optional.ofNullable(forwards.get(udid)).map(Iproxy::localPort));
            notice = LabNotice.of(served.control());
            console.out().println(json.wanted() ? Json.of(served) : served.text());
            console.out().flush();
            new CountDownLatch(1).await();
        } finally {
            if (notice != null) {
                notice.close();
            }
            forwards.values().forEach(Iproxy::close);
        }
    }
}
