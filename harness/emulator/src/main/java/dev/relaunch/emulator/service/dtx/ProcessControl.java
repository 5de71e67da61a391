package dev.relaunch.emulator.service.dtx;

import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.RunningProcess;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** com.apple.instruments.server.services.processcontrol: launches apps and kills them. */
final class ProcessControl implements Channel {

    static final String NAME = "com.apple.instruments.server.services.processcontrol";

    private static final String DOMAIN = "com.apple.dt.deviceprocesscontrolservice";
    private static final int OPTIONS = 4;

    private final Device device;

    ProcessControl(Device device) {
        this.device = device;
    }

    @Override
    public @Nullable Object call(String selector, List<@Nullable Object> arguments) throws Refused {
        return switch (selector) {
            case "launchSuspendedProcessWithDevicePath:bundleIdentifier:environment:arguments:options:" ->
                launch(Channel.text(arguments, 1), options(arguments));
            case "killPid:" -> {
                long pid = Channel.number(arguments, 0);
                if (!device.developer().kill((int) pid)) {
                    throw new Refused(new ArchivedError(DOMAIN, 1, "Cannot kill the process " + pid));
                }
                yield null;
            }
            case "processIdentifierForBundleIdentifier:" -> {
                String bundleId = Channel.text(arguments, 0);
                yield device.processes().stream()
                        .filter(process -> process.bundleId().equals(bundleId))
                        .map(RunningProcess::pid)
                        .findFirst()
                        .orElse(0);
            }
            // Processes run as soon as they are there, and nothing of them is told.
            case "resumeSuspendedProcessPid:", "startObservingPid:", "stopObservingPid:" -> null;
            case "requestDisableMemoryLimitsForPid:" -> true;
            default -> throw new Refused(ArchivedError.unknownSelector("DTProcessControlService", selector));
        };
    }

    private static Map<?, ?> options(List<@Nullable Object> arguments) {
        return arguments.size() > OPTIONS && arguments.get(OPTIONS) instanceof Map<?, ?> options ? options : Map.of();
    }

    private int launch(String bundleId, Map<?, ?> options) throws Refused {
        Object kill = options.get("KillExisting");
        boolean killExisting = Boolean.TRUE.equals(kill) || (kill instanceof Number number && number.intValue() != 0);
        OptionalInt pid = device.developer().launch(bundleId, killExisting);
        return pid.orElseThrow(() -> new Refused(new ArchivedError(
                DOMAIN, 1, "Request to launch " + bundleId + " failed: there is no app with this bundle identifier")));
    }
}
