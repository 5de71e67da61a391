package dev.relaunch.device.libimobiledevice;

import dev.relaunch.command.Command;
import dev.relaunch.command.CommandResult;
import dev.relaunch.command.CommandRunner;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import java.time.Duration;
import java.util.List;

/** The idevice tools of this host, over one muxer. */
public final class IdeviceTools {

    static final String SOCKET_VARIABLE = "USBMUXD_SOCKET_ADDRESS";
    static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final CommandRunner runner;
    private final String muxer;

    /**
     * The tools over this muxer.
     *
     * @param muxer the value of {@code USBMUXD_SOCKET_ADDRESS}, e.g. {@code 127.0.0.1:27015}; empty for the host's own
     */
    public IdeviceTools(CommandRunner runner, String muxer) {
        this.runner = runner;
        this.muxer = muxer;
    }

    /**
     * The UDIDs that the muxer lists; empty when nothing is plugged in.
     *
     * @throws LabException when no muxer answers, which {@code idevice_id -l} alone among the tools can tell from "no device"
     */
    public List<String> udids() {
        CommandResult result = run(Tool.IDEVICE_ID.command("-l").purpose("list the attached devices"));
        if (result.stderr().contains("Unable to retrieve device list")) {
            throw new LabException(Message.of("no usbmuxd answers at " + muxerName())
                    .with("asked", result.command().line())
                    .with("answered", result.stderr().strip())
                    .with(
                            "next",
                            muxer.isEmpty()
                                    ? "start usbmuxd (`systemctl start usbmuxd`, or plug in a device), rerun"
                                    : "check that the lab which set " + SOCKET_VARIABLE + "=" + muxer + " still runs"));
        }
        return result.orThrow()
                .stdout()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** One device, by its UDID (case and dashes count) and the name that messages use for it. */
    public Idevice device(String udid, String alias) {
        return new Idevice(this, udid, alias);
    }

    /** Which libimobiledevice this is, e.g. {@code 1.3.0}; empty where the tool does not say. */
    public String version() {
        String said = run(Tool.IDEVICE_ID.command("--version").purpose("see its version"))
                .stdout();
        return said.replaceFirst("^\\S*\\s+", "").strip();
    }

    CommandResult run(Command command) {
        return run(command, TIMEOUT);
    }

    CommandResult run(Command command, Duration bound) {
        return runner.run(over(command).timeout(bound));
    }

    Command over(Command command) {
        return command.env(SOCKET_VARIABLE, muxer);
    }

    CommandRunner runner() {
        return runner;
    }

    /** What {@code --help} of the tool says, for finding which of its spellings it has; never fails. */
    String help(Tool tool) {
        CommandResult result = run(tool.command("--help").purpose("see which options it has"));
        return result.stdout() + result.stderr();
    }

    private String muxerName() {
        return muxer.isEmpty() ? "its usual place" : muxer;
    }
}
