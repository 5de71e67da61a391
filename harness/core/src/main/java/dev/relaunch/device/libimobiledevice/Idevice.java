package dev.relaunch.device.libimobiledevice;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.relaunch.command.Command;
import dev.relaunch.command.CommandResult;
import dev.relaunch.model.LabClock;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import dev.relaunch.model.Udids;
import dev.relaunch.recording.ChannelWriter;
import dev.relaunch.recording.Journal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One device, through the idevice tools.
 *
 * <p>Every method throws {@link LabException} when the device does not answer: not there, locked, not trusting this computer, with
 * what that means and what to do.
 */
public final class Idevice {

    private static final Duration CRASH_REPORTS_MAX = Duration.ofMinutes(1);

    private final IdeviceTools tools;
    private final String udid;
    private final String alias;

    Idevice(IdeviceTools tools, String udid, String alias) {
        this.tools = tools;
        this.udid = udid;
        this.alias = alias;
    }

    public String udid() {
        return udid;
    }

    public String alias() {
        return alias;
    }

    /** A value that lockdownd gives, e.g. {@code ProductVersion}; empty for a key it does not know. */
    public Optional<String> info(String key) {
        CommandResult result =
                ask(Tool.IDEVICEINFO.command("-u", udid, "-k", key).purpose("read " + key));
        String value = result.stdout().strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** A value that every device has. */
    public String requiredInfo(String key) {
        return info(key)
                .orElseThrow(() -> new LabException(Message.of(alias + " does not say its " + key)
                        .with("asked", "ideviceinfo -k " + key)
                        .with("answered", "nothing")));
    }

    /** The device's clock. */
    public Instant time() {
        String text = requiredInfo("TimeIntervalSince1970");
        try {
            return Instant.EPOCH.plusNanos(Math.round(Double.parseDouble(text) * 1e6) * 1000);
        } catch (NumberFormatException notSeconds) {
            throw notUnderstood("TimeIntervalSince1970", text, notSeconds);
        }
    }

    /** Device time minus lab time, within half of what the tool took to answer (a few tenths of a second). */
    public Duration clockOffset(LabClock clock) {
        Instant before = clock.now();
        Instant device = time();
        Instant middle = before.plus(Duration.between(before, clock.now()).dividedBy(2));
        return Duration.between(middle, device);
    }

    /** The time zone in which the device writes its log. */
    public ZoneId zone() {
        String text = requiredInfo("TimeZone");
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw notUnderstood("TimeZone", text, unknown);
        }
    }

    /** The apps that the user installed. */
    public List<InstalledApp> apps() {
        // 1.2.0 has a subcommand for it and takes -l for a usage error; before that there is only -l.
        boolean subcommands = tools.help(Tool.IDEVICEINSTALLER)
                .lines()
                .anyMatch(line -> line.strip().startsWith("list "));
        String spelling = subcommands ? "list" : "-l";
        CommandResult result =
                ask(Tool.IDEVICEINSTALLER.command("-u", udid, spelling).purpose("list the installed apps"));
        return InstalledApp.parse(result.stdout());
    }

    /**
     * Copies the crash reports of the device into this folder, which must be there; the device keeps them.
     *
     * <p>A phone that was never emptied has hundreds: it takes up to a minute, and what takes longer fails.
     */
    public void pullCrashReports(Path folder) {
        ask(
                Tool.IDEVICECRASHREPORT
                        .command("-u", udid, "-k", "-e", folder.toString())
                        .purpose("copy the crash reports"),
                CRASH_REPORTS_MAX);
    }

    /** Starts to tap the device's log into the channel; it goes on, whatever happens to the device, until it is closed. */
    public LogTap tapLog(ChannelWriter channel, Journal journal, LogTap.Listener listener) {
        return LogTap.open(this, channel, journal, listener);
    }

    /** Forwards a free port of this host to a port of the device. */
    public Iproxy forward(int devicePort) {
        return Iproxy.open(this, devicePort);
    }

    IdeviceTools tools() {
        return tools;
    }

    private CommandResult ask(Command command) {
        return ask(command, IdeviceTools.TIMEOUT);
    }

    @CanIgnoreReturnValue
    private CommandResult ask(Command command, Duration bound) {
        CommandResult result = tools.run(command.device(alias), bound);
        if (result.succeeded()) {
            return result;
        }
        String said = (result.stdout() + result.stderr()).strip();
        Optional<Trouble> trouble = Trouble.in(said);
        if (trouble.isEmpty()) {
            return result.orThrow();
        }
        throw new LabException(told(trouble.get(), command, said));
    }

    private Message told(Trouble trouble, Command command, String said) {
        Message message = Message.of(alias + " " + trouble.state())
                .with("asked", command.line())
                .with("answered", said.isEmpty() ? "nothing" : Udids.mask(said))
                .with("means", trouble.means());
        if (trouble == Trouble.NOT_FOUND) {
            message = message.with("usbmuxd", present());
        }
        return message.with("next", trouble.next());
    }

    /** Which devices there are instead; the tools answer "not found" for a missing muxer as well, and this tells it. */
    private String present() {
        List<String> udids = tools.udids();
        return udids.isEmpty()
                ? "lists no device"
                : "lists " + udids.size() + (udids.size() == 1 ? " device: " : " devices: ")
                        + String.join(", ", udids.stream().map(Udids::mask).toList());
    }

    private LabException notUnderstood(String key, String text, Exception cause) {
        return new LabException(
                Message.of(alias + " says a " + key + " that cannot be understood")
                        .with("answered", text),
                cause);
    }
}
