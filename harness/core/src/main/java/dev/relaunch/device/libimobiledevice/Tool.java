package dev.relaunch.device.libimobiledevice;

import dev.relaunch.command.Command;

/** The tools of libimobiledevice that we run, and the packages they come in. */
enum Tool {
    IDEVICE_ID("idevice_id", "libimobiledevice-utils", "libimobiledevice"),
    IDEVICEINFO("ideviceinfo", "libimobiledevice-utils", "libimobiledevice"),
    IDEVICESYSLOG("idevicesyslog", "libimobiledevice-utils", "libimobiledevice"),
    IDEVICECRASHREPORT("idevicecrashreport", "libimobiledevice-utils", "libimobiledevice"),
    IDEVICEINSTALLER("ideviceinstaller", "ideviceinstaller", "ideviceinstaller"),
    IPROXY("iproxy", "libusbmuxd-tools", "libusbmuxd");

    private final String program;
    private final String aptPackage;
    private final String brewFormula;

    Tool(String program, String aptPackage, String brewFormula) {
        this.program = program;
        this.aptPackage = aptPackage;
        this.brewFormula = brewFormula;
    }

    /** The tool with these arguments; where it is missing, the failure says what to install. */
    Command command(String... args) {
        return Command.of(program, args)
                .remedy("install it: `apt-get install " + aptPackage + "` (Debian, Ubuntu) or `brew install "
                        + brewFormula + "` (macOS)");
    }
}
